package de.sozialplanung.opendata.http;

import de.sozialplanung.opendata.problem.Problem;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/// The body of an answer that reports a problem: the document for programs, and the problem itself, so that a response
/// filter can show it to browsers in another way.
public final class ProblemBody implements StreamingOutput {

    private final Problem problem;
    private final byte[] document;

    ProblemBody(Problem problem, byte[] document) {
        this.problem = problem;
        this.document = document.clone();
    }

    public Problem problem() {
        return problem;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(document);
    }
}
