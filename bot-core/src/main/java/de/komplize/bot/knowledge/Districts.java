package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.entity.District;
import de.komplize.bot.entity.Gazetteer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code districts.yaml}: the districts of the city. A name belongs to one of them. */
record Districts(@Nullable List<Line> districts) {

    private static final String FILE = "districts.yaml";

    private static final Pattern PLACE = Pattern.compile("([1-9]|1[0-2])/([1-9]|1[0-2])");

    record Line(
            @Nullable Placed number,
            @Nullable Placed name,
            @JsonProperty("other_names") @Nullable List<Placed> otherNames,
            @Nullable Placed map) {

        boolean isComplete() {
            return number != null
                    && name != null
                    && !number.text().isBlank()
                    && !name.text().isBlank();
        }

        /** Its line in the file, or 0. */
        int place() {
            return Stream.of(Optional.ofNullable(number), Optional.ofNullable(name))
                    .flatMap(Optional::stream)
                    .mapToInt(Placed::line)
                    .findFirst()
                    .orElse(0);
        }

        /** All by which people may call it, its number too. */
        Stream<Placed> names() {
            List<Placed> others = otherNames == null ? List.of() : otherNames;
            return Stream.concat(Stream.of(number, name).filter(Objects::nonNull), others.stream());
        }

        District district() {
            List<String> names = names().map(Placed::text).toList();
            return new District(names.get(0), names.get(1), names.subList(2, names.size()));
        }
    }

    /** The districts by their names, and where they lie. */
    record Loaded(Gazetteer names, List<Tile> tiles) {
        Loaded {
            tiles = List.copyOf(tiles);
        }
    }

    static Loaded load(PackFolder folder) {
        Optional<Districts> file = Yaml.read(folder, FILE, Districts.class);
        List<Line> lines = file.map(Districts::districts).orElse(List.of());
        if (file.isPresent() && lines.isEmpty()) {
            folder.mistake(FILE, 0, "there is no district: write at least one below \"districts:\"");
        }
        lines.stream()
                .filter(line -> !line.isComplete())
                .forEach(line -> folder.mistake(FILE, line.place(), "a district has no number or no name: add it"));
        List<Line> complete = lines.stream().filter(Line::isComplete).toList();
        Map<String, Line> owners = new HashMap<>();
        complete.forEach(line -> line.names().forEach(name -> claim(name, line, owners, folder)));
        return new Loaded(
                new Gazetteer(complete.stream().map(Line::district).toList()),
                complete.stream().map(line -> tile(line, folder)).toList());
    }

    private static Tile tile(Line line, PackFolder folder) {
        String name = line.district().name();
        if (line.map == null) {
            return new Tile(name, 0, 0);
        }
        Matcher place = PLACE.matcher(line.map.text());
        if (!place.matches()) {
            folder.mistake(
                    FILE,
                    line.map.line(),
                    "the place on the map is not understood: write map: \"3/4\" for row 3 from the north and column 4 from the west, each at most "
                            + Tile.MOST);
            return new Tile(name, 0, 0);
        }
        return new Tile(name, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
    }

    private static void claim(Placed name, Line line, Map<String, Line> owners, PackFolder folder) {
        Line owner = owners.putIfAbsent(folded(name.text()), line);
        if (owner != null && !owner.equals(line)) {
            folder.mistake(
                    FILE,
                    name.line(),
                    PackFolder.shown(name.text()) + " belongs to the district in line " + owner.place()
                            + " too: take it out of one of them");
        }
    }

    /** "nord holland" is Nord-Holland, and district 1 is district 01. */
    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceFirst("^0+(?=.)", "");
    }
}
