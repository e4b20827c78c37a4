package de.sozialplanung.opendata.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One address of each kind of page: the kinds as the resources name them, the addresses as the pages lead there. A new kind
/// is in it by itself, and must be linked from somewhere.
final class PageKinds {

    private static final String PAGES = "pages";
    private static final Pattern LINK = Pattern.compile("(?:href=\"|action=\"|<loc>)([^\"<#]+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+(?:: *((?:[^{}]|\\{[^{}]*\\})+))?\\}");

    /// So many pages of a kind are read for links.
    private static final int MOST_READ = 15;

    private PageKinds() {}

    /// Kind, such as `/gebiete/{key}`, to the path of a page of it.
    ///
    /// @throws IllegalStateException if no page leads to one of the kinds
    static Map<String, String> of(DemoService service) throws IOException, InterruptedException {
        Set<String> kinds = templates(service);
        Map<String, String> found = new TreeMap<>();
        Map<String, Integer> read = new HashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/sitemap.xml"));
        Set<String> seen = new HashSet<>(ahead);
        while (found.size() < kinds.size() && !ahead.isEmpty()) {
            HttpResponse<byte[]> page = service.anyAnswer(ahead.remove(), "Accept", "text/html");
            Matcher links = LINK.matcher(new String(page.body(), StandardCharsets.UTF_8));
            while (links.find()) {
                String path = links.group(1).replace(service.origin(), "").replace(DemoService.BASE, "");
                Optional<String> kind = kind(kinds, path);
                if (kind.isPresent() && seen.add(path) && read.merge(kind.get(), 1, Integer::sum) <= MOST_READ) {
                    found.putIfAbsent(kind.get(), path);
                    ahead.add(path);
                }
            }
        }
        Set<String> missing = new TreeSet<>(kinds);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("No page leads to one of " + missing);
        }
        return found;
    }

    private static Set<String> templates(DemoService service) {
        Set<String> templates = new TreeSet<>();
        for (Object resource : service.resources()) {
            Path room = resource.getClass().getAnnotation(Path.class);
            if (room != null && room.value().startsWith(PAGES)) {
                for (Method method : resource.getClass().getMethods()) {
                    if (method.isAnnotationPresent(GET.class)) {
                        Path own = method.getAnnotation(Path.class);
                        templates.add((room.value() + (own == null ? "" : "/" + own.value()))
                                .substring(PAGES.length()));
                    }
                }
            }
        }
        templates.remove("");
        templates.add("/");
        return templates;
    }

    private static Optional<String> kind(Set<String> kinds, String path) {
        return kinds.stream().filter(kind -> pattern(kind).matcher(path).matches())
                .min(Comparator.comparingLong(kind -> kind.chars().filter(c -> c == '{').count()));
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            String own = placeholder.group(1);
            placeholder.appendReplacement(pattern,
                    Matcher.quoteReplacement(own == null ? "[^/]+" : "(?:" + own + ")"));
        }
        placeholder.appendTail(pattern);
        return Pattern.compile(pattern.toString());
    }
}
