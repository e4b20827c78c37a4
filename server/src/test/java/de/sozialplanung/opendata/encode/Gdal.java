package de.sozialplanung.opendata.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// GDAL's `ogrinfo`, where it is installed.
final class Gdal {

    private Gdal() {}

    static boolean isInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("ogrinfo", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// What `ogrinfo` says of all layers of a file and their features, complaints included.
    static String info(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-al"));
        command.addAll(List.of(options));
        command.add(file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
