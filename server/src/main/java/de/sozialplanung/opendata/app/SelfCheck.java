package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Asks a server that has just started for something of every kind, as its clients will.
///
/// An AOT cache that is recorded meanwhile holds what the first real requests need.
final class SelfCheck {

    private static final int PATIENCE = (int) Duration.ofMinutes(1).toMillis();
    private static final String ANYTHING = "*/*";
    private static final String PAGE = "text/html";

    private record Question(String address, String accept) {}

    private SelfCheck() {}

    /// Asks them one after the other.
    ///
    /// @param port where it listens on the loopback address
    /// @throws Refusal that names the first address which is not answered
    /// @throws IOException where there is no answer at all
    static void ask(int port, Catalog catalog) throws Refusal, IOException {
        URI base = URI.create("http://127.0.0.1:" + port);
        for (Question question : questions(catalog)) {
            int status = status(base.resolve(question.address()), question.accept());
            if (status != HttpURLConnection.HTTP_OK) {
                throw new Refusal("The edition cannot be served: " + question.address() + " is answered with status "
                        + status + ".");
            }
        }
    }

    private static List<Question> questions(Catalog catalog) {
        List<Question> questions = new ArrayList<>();
        for (String address : List.of("/", "/conformance", "/api", "/collections")) {
            questions.add(new Question(address, "application/json"));
        }
        questions.add(new Question("/", PAGE));
        questions.add(new Question("/catalog.ttl", ANYTHING));
        questions.add(new Question("/sparql?query=ASK%20%7B%7D", ANYTHING));
        questions.add(new Question("/wfs?service=WFS&request=GetCapabilities", ANYTHING));
        for (Collection collection : catalog.collections()) {
            String items = "/collections/" + collection.id() + "/items?limit=100";
            questions.add(new Question(items + "&f=geojson", ANYTHING));
            questions.add(new Question(items + "&bbox=7,51,7.1,51.1&f=gml", ANYTHING));
            questions.add(new Question(items + "&f=csv", ANYTHING));
            questions.add(new Question(items, PAGE));
            questions.add(new Question("/wfs?service=WFS&version=2.0.0&request=GetFeature&count=100&typenames="
                    + collection.id(), ANYTHING));
        }
        return questions;
    }

    private static int status(URI address, String accept) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Accept", accept);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_OK) {
            try (InputStream body = connection.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
