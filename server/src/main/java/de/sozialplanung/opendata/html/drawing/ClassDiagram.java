package de.sozialplanung.opendata.html.drawing;

import de.sozialplanung.opendata.html.page.VocabularyPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sets classes on an ellipse and draws what leads from one to another as straight lines.
public final class ClassDiagram {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 560;
    private static final int ACROSS = 375;
    private static final int DOWN = 225;

    private ClassDiagram() {}

    /// The diagram.
    ///
    /// @param classes local name and label, in the order around the ellipse
    /// @param links   from one class to another, with the names of the properties
    public static VocabularyPage.Diagram of(List<Map.Entry<String, String>> classes, Map<Pair, List<String>> links) {
        List<VocabularyPage.Box> boxes = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            double angle = 2 * Math.PI * i / classes.size() - Math.PI / 2;
            boxes.add(new VocabularyPage.Box(classes.get(i).getKey(), classes.get(i).getValue(),
                    (int) Math.round(WIDTH / 2.0 + ACROSS * Math.cos(angle)),
                    (int) Math.round(HEIGHT / 2.0 + DOWN * Math.sin(angle))));
        }
        List<VocabularyPage.Line> lines = new ArrayList<>();
        links.forEach((pair, names) -> {
            VocabularyPage.Box from = box(boxes, pair.from());
            VocabularyPage.Box to = box(boxes, pair.to());
            lines.add(new VocabularyPage.Line(from.x(), from.y(), to.x(), to.y(), String.join(", ", names)));
        });
        return new VocabularyPage.Diagram(WIDTH, HEIGHT, boxes, lines);
    }

    /// A class and another one that its things lead to.
    public record Pair(String from, String to) {}

    private static VocabularyPage.Box box(List<VocabularyPage.Box> boxes, String name) {
        return boxes.stream().filter(box -> box.name().equals(name)).findFirst().orElseThrow();
    }
}
