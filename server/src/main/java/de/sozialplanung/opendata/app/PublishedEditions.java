package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EditionEvent;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.NamedEditions;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.EditionSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The editions that addresses can name: all that were published and not withdrawn. Each has faces of its own, whose links
/// stay in it.
///
/// @param publications knows the current one, and what became of all others
/// @param source       where they lie
/// @param faces        puts faces together
/// @param links        the addresses of the service
record PublishedEditions(Publications publications, EditionSource source, Faces faces, Links links)
        implements
            NamedEditions {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedEditions.class);

    @Override
    public Optional<Problem> refusal(String id) {
        EditionHistory history = publications.history();
        Optional<EditionEvent> withdrawal = history.withdrawal(id);
        if (withdrawal.isPresent()) {
            return withdrawal.map(Publications::gone);
        }
        if (history.isPublished(id) || id.equals(publications.currentId())) {
            return Optional.empty();
        }
        return Optional.of(Problem.notFound("edition",
                "There is no such edition; there are " + String.join(", ", history.published()) + "."));
    }

    @Override
    public List<Object> resources(String id) {
        Links own = links.ofEdition(id);
        Iris iris = new Iris(links.root());
        return faces.resources(publications.only(
                open(id, iris).at(own.base(), iris, publications.history().asOf(id).datasets())), own);
    }

    /// The current one is in memory already.
    private Publication open(String id, Iris iris) {
        if (id.equals(publications.currentId())) {
            return publications.current();
        }
        try {
            LOG.info("edition {} is opened, since it is asked for", id);
            return source.open(id, iris);
        } catch (IOException e) {
            LOG.error("edition {} cannot be opened", id, e);
            throw Problem.of(ProblemKind.OVERLOADED,
                    "The edition " + id + " cannot be opened at the moment; the operator finds the reason in the log.");
        }
    }
}
