package de.sozialplanung.opendata.encode.parquet;

import java.util.List;

/// Some rows as they lie in the file.
///
/// @param rows   how many there are
/// @param chunks their columns
record RowGroup(long rows, List<Chunk> chunks) {

    RowGroup {
        chunks = List.copyOf(chunks);
    }

    void describe(ThriftWriter thrift) {
        thrift.item().structs(1, chunks.size());
        chunks.forEach(chunk -> chunk.describe(thrift));
        thrift.longNumber(2, chunks.stream().mapToLong(Chunk::plain).sum()).longNumber(3, rows)
                .longNumber(5, chunks.getFirst().at())
                .longNumber(6, chunks.stream().mapToLong(Chunk::packed).sum()).end();
    }
}
