package de.sozialplanung.opendata.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The static files of the pages, read once. Their version is a hash of them all, so that browsers may keep them for
/// good and a new program never meets old files.
final class Assets {

    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";
    private static final Map<String, String> OWN = Map.of("style.css", STYLE, "map.js", SCRIPT, "basemap.js", SCRIPT,
            "copy.js", SCRIPT, "query.js", SCRIPT, "years.js", SCRIPT, "icon.svg", "image/svg+xml");

    /// A file and its media type.
    static final class Asset {

        private final byte[] content;
        private final String mediaType;

        Asset(byte[] content, String mediaType) {
            this.content = content.clone();
            this.mediaType = mediaType;
        }

        byte[] content() {
            return content.clone();
        }

        String mediaType() {
            return mediaType;
        }
    }

    private final Map<String, Asset> files = new TreeMap<>();
    private final String version;

    Assets() {
        OWN.forEach((name, type) -> files.put(name, new Asset(read("assets/" + name), type)));
        String map = library("ol");
        files.put("ol.js", new Asset(read(map + "dist/ol.js"), SCRIPT));
        files.put("ol.css", new Asset(read(map + "ol.css"), STYLE));
        String editor = library("zazuko__yasqe");
        files.put("yasqe.js", new Asset(read(editor + "build/yasqe.min.js"), SCRIPT));
        files.put("yasqe.css", new Asset(read(editor + "build/yasqe.min.css"), STYLE));
        version = hash();
    }

    String version() {
        return version;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(file -> digest.update(file.content()));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    /// The folder of a library on the class path; its release is a part of the path.
    private static String library(String name) {
        String properties = new String(read("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties"),
                StandardCharsets.ISO_8859_1);
        String release = properties.lines().filter(line -> line.startsWith("version=")).findFirst()
                .map(line -> line.substring("version=".length()).strip()).orElseThrow();
        return "/META-INF/resources/webjars/" + name + "/" + release + "/";
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
