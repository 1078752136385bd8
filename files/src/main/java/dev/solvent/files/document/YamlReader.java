package dev.solvent.files.document;

import dev.solvent.files.source.Limits;
import dev.solvent.files.source.NumberText;
import dev.solvent.files.source.Place;
import dev.solvent.files.source.Problem;
import dev.solvent.files.source.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML from the events of the parser, which come one by one without recursion: composing a tree is left to us, because the
 * parser's own composer overflows the stack at some thousand levels, expands aliases and resolves tags. Scalars mean what they mean
 * in JSON; all else is text.
 */
final class YamlReader {

    private final Place start;
    private final Problems problems;
    private final TreeMaker tree;
    private final Iterator<Event> events;
    private Place last;

    private YamlReader(String file, Limits limits, Problems problems, Iterator<Event> events) {
        this.start = Place.startOf(file);
        this.problems = problems;
        this.tree = new TreeMaker(limits, problems);
        this.events = events;
        this.last = start;
    }

    static Node read(String file, String text, Limits limits, Problems problems) {
        refuseDirectives(text, Place.startOf(file), problems);
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Iterator<Event> events =
                    new Parse(settings).parseReader(new WholeCharacters(text)).iterator();
            return new YamlReader(file, limits, problems, events).document();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            Place start = Place.startOf(file);
            throw problems.stop(mark.map(where -> at(start, where)).orElse(start), inOurWords(e));
        } catch (YamlEngineException e) {
            throw problems.stop(Place.startOf(file), "not YAML: " + e.getMessage());
        }
    }

    /** They stand before all else, and the parser keeps silent about those that it does not know. */
    private static void refuseDirectives(String text, Place start, Problems problems) {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (first == '%') {
                throw problems.stop(
                        start.at(line, 1), "directives (%) are not read; the file is YAML 1.2 without them");
            }
            int end = text.indexOf('\n', at);
            boolean skipped = first == '#'
                    || text.substring(at, end < 0 ? text.length() : end).isBlank();
            if (!skipped || end < 0) {
                return;
            }
            at = end + 1;
            line++;
        }
    }

    private static String inOurWords(MarkedYamlEngineException e) {
        String context = e.getContext() == null || e.getContext().isEmpty() ? "" : e.getContext() + ": ";
        return "not YAML: " + context + e.getProblem();
    }

    private static Place at(Place path, Mark mark) {
        return path.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place at(Place path, Event event) {
        return event.getStartMark().map(mark -> at(path, mark)).orElse(path);
    }

    /** The parser lets an escape beyond Unicode pass into Java's own refusal, which knows no place. */
    private Event next() {
        try {
            Event event = events.next();
            last = event.getEndMark().map(mark -> at(start, mark)).orElse(last);
            return event;
        } catch (IllegalArgumentException e) {
            throw problems.stop(last, "not YAML: an escape in the text that follows is no character");
        }
    }

    private Node document() {
        next();
        Event first = next();
        if (!(first instanceof DocumentStartEvent)) {
            throw problems.stop(start, "file is empty, expected a YAML document");
        }
        Node root = value(next(), start, 0);
        next();
        Event last = next();
        if (last.getEventId() != Event.ID.StreamEnd) {
            throw problems.stop(at(start, last), "must end after the document, was followed by another");
        }
        return root;
    }

    private Node value(Event event, Place path, int depth) {
        Place place = at(path, event);
        tree.count(place);
        if (event instanceof AliasEvent alias) {
            return tree.refused(place, "alias *" + alias.getAlias() + " is not read; write the value out");
        }
        refuseAnchorAndTag((NodeEvent) event, place);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place);
        }
        return event instanceof MappingStartEvent ? object(place, depth + 1) : list(place, depth + 1);
    }

    private void refuseAnchorAndTag(NodeEvent event, Place place) {
        event.getAnchor().ifPresent(anchor -> problems.note(place, "anchor &" + anchor + " is not read; leave it out"));
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        tag.ifPresent(name -> problems.note(
                place, "tag " + Problem.quoted(name) + " is not read; leave it out, or put a text in quotes"));
    }

    private Node scalar(ScalarEvent scalar, Place place) {
        String value = scalar.getValue();
        if (!scalar.isPlain()) {
            return tree.text(place, value);
        }
        return switch (value) {
            case "", "~", "null" -> new NothingNode(place);
            case "true" -> new TruthNode(place, true);
            case "false" -> new TruthNode(place, false);
            default -> NumberText.isNumber(value) ? tree.number(place, value) : tree.text(place, value);
        };
    }

    private Node object(Place place, int depth) {
        tree.checkDepth(place, depth);
        TreeMaker.Members members = tree.members();
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(event instanceof ScalarEvent scalar)) {
                throw problems.stop(at(place, event), "key must be a text, was an object, a list or an alias");
            }
            String key = scalar.getValue();
            Place keyPlace = at(place.key(key), event);
            refuseAnchorAndTag(scalar, keyPlace);
            boolean accepted = isKey(scalar, keyPlace) && members.accepts(key, keyPlace);
            Node value = value(next(), keyPlace, depth);
            if (accepted) {
                members.add(key, keyPlace, value);
            }
            event = next();
        }
        return members.object(place);
    }

    private boolean isKey(ScalarEvent scalar, Place place) {
        if (!scalar.isPlain()) {
            return true;
        }
        if (scalar.getValue().equals("<<")) {
            problems.note(place, "merge key << is not read; write the keys out");
            return false;
        }
        if (scalar.getValue().isEmpty()) {
            problems.note(place, "key is missing before the colon");
            return false;
        }
        return true;
    }

    private Node list(Place place, int depth) {
        tree.checkDepth(place, depth);
        List<Node> items = new ArrayList<>();
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event, place.item(items.size()), depth));
            event = next();
        }
        return new ListNode(place, items);
    }
}
