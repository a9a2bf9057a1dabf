package de.komplize.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.komplize.bot.Refusal;
import de.komplize.bot.knowledge.Yaml;
import de.komplize.bot.messaging.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operator's settings, from the environment and from {@code komplize.yaml} in the data folder; the environment wins. Every secret may stand
 * in a file instead ({@code …_FILE}). A wrong setting is refused by name.
 */
final class Config implements Settings {

    static final int PUBLIC_PORT = 8080;
    static final int OFFICE_PORT = 8081;
    private static final int LARGEST_PORT = 65_535;

    private static final Set<String> PLAIN = Set.of(
            "KOMPLIZE_DATA",
            "KOMPLIZE_BIND",
            "KOMPLIZE_PUBLIC_PORT",
            "KOMPLIZE_OFFICE_PORT",
            "KOMPLIZE_PUBLIC_URL",
            "KOMPLIZE_TRUSTED_PROXIES",
            "KOMPLIZE_EMBED_ORIGINS",
            "KOMPLIZE_PACK",
            "KOMPLIZE_DATABASE_URL",
            "KOMPLIZE_TELEGRAM_API_URL",
            "KOMPLIZE_MAIL_ADDRESS",
            "KOMPLIZE_MAIL_IMAP_URL",
            "KOMPLIZE_MAIL_SMTP_URL",
            "KOMPLIZE_MAIL_FOLDER",
            "KOMPLIZE_SMS_SMPP_URL",
            "KOMPLIZE_SMS_NUMBER",
            "KOMPLIZE_SMS_TWILIO_SID",
            "KOMPLIZE_SMS_TWILIO_API_URL");

    private static final Set<String> SECRET = Set.of(
            "KOMPLIZE_TELEGRAM_TOKEN",
            "KOMPLIZE_TELEGRAM_WEBHOOK_SECRET",
            "KOMPLIZE_MAIL_PASSWORD",
            "KOMPLIZE_SMS_PASSWORD",
            "KOMPLIZE_SMS_TWILIO_TOKEN");

    private static final String FILE = "_FILE";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, String> values;

    private Config(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads and checks all settings. */
    static Config of(Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        environment.forEach((name, value) -> {
            if (isKnown(name) && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        Path data = path("KOMPLIZE_DATA", given.getOrDefault("KOMPLIZE_DATA", "data"));
        yaml(data.resolve("komplize.yaml")).forEach(given::putIfAbsent);
        given.put("KOMPLIZE_DATA", data.toString());
        Config config = new Config(withSecrets(given));
        config.check();
        return config;
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Path data() {
        return path("KOMPLIZE_DATA", find("KOMPLIZE_DATA").orElse("data"));
    }

    /** The content pack's folder; without a setting the one that comes along. */
    Path pack() {
        return find("KOMPLIZE_PACK")
                .map(p -> path("KOMPLIZE_PACK", p))
                .orElseGet(() -> Home.find().pack());
    }

    InetAddress bind() {
        String address = find("KOMPLIZE_BIND").orElse("127.0.0.1");
        try {
            InetAddress bind = InetAddress.getByName(address);
            if (bind.isAnyLocalAddress()
                    || bind.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(bind) != null) {
                return bind;
            }
        } catch (UnknownHostException | SocketException ignored) {
            // The same complaint as for an address of another machine.
        }
        throw new Refusal(
                "KOMPLIZE_BIND is no address of this machine: write 127.0.0.1, 0.0.0.0 or one of its addresses");
    }

    int publicPort() {
        return port("KOMPLIZE_PUBLIC_PORT", PUBLIC_PORT);
    }

    int officePort() {
        return port("KOMPLIZE_OFFICE_PORT", OFFICE_PORT);
    }

    /** Names that begin like ours but are none: most likely misspelt. */
    static List<String> misspelt(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("KOMPLIZE_") && !isKnown(name))
                .sorted()
                .toList();
    }

    private void check() {
        if (publicPort() == officePort() && publicPort() != 0) {
            throw new Refusal("KOMPLIZE_PUBLIC_PORT and KOMPLIZE_OFFICE_PORT are the same: give each its own");
        }
        find("KOMPLIZE_PUBLIC_URL").filter(Predicate.not(Config::isWebAddress)).ifPresent(_ -> {
            throw new Refusal("KOMPLIZE_PUBLIC_URL is no web address: write it as https://chat.example.org");
        });
        find("KOMPLIZE_DATABASE_URL").ifPresent(_ -> {
            throw new Refusal(
                    "KOMPLIZE_DATABASE_URL names a PostgreSQL server, which this version does not use yet: remove the setting");
        });
    }

    private int port(String name, int otherwise) {
        String value = find(name).orElse(String.valueOf(otherwise));
        boolean digits =
                !value.isEmpty() && value.length() <= 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(value) : LARGEST_PORT + 1;
        if (port > LARGEST_PORT) {
            throw new Refusal(name + " is no port: write a number from 1 to 65535");
        }
        return port;
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isKnown(String name) {
        return PLAIN.contains(name)
                || SECRET.contains(name)
                || name.endsWith(FILE) && SECRET.contains(name.substring(0, name.length() - FILE.length()));
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal(name + " is no path of a folder: correct it", e);
        }
    }

    private static Map<String, String> yaml(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal("The settings in " + file + " are no file: put a text file there, or remove it");
        }
        try {
            String text = Files.readString(file);
            @Nullable
            Map<String, Object> read =
                    text.isBlank() ? null : YAML.readValue(text, new TypeReference<Map<String, Object>>() {});
            Map<String, String> values = new HashMap<>();
            (read == null ? Map.<String, Object>of() : read)
                    .forEach((name, value) -> values.put(known(name, file), single(name, value)));
            if (values.keySet().stream().anyMatch(SECRET::contains)) {
                Secrecy.require("A secret stands in a file", file);
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    "The settings in " + file + " have a mistake in line " + Yaml.lineOf(e)
                            + ": write lines such as KOMPLIZE_BIND: 127.0.0.1",
                    e);
        } catch (IOException e) {
            throw new Refusal(
                    "The settings in " + file
                            + " cannot be read: they must be UTF-8 text that Komplize has the right to read",
                    e);
        }
    }

    private static String known(String name, Path file) {
        if (!isKnown(name) || name.equals("KOMPLIZE_DATA")) {
            throw new Refusal("There is no setting " + name + " in this place: correct or remove it in " + file);
        }
        return name;
    }

    private static String single(String name, @Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof List) {
            throw new Refusal(name + " needs one value: correct it in komplize.yaml");
        }
        return String.valueOf(value);
    }

    /** A secret's file takes the place of the secret; its own name is told when it cannot be read. */
    private static Map<String, String> withSecrets(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        for (String secret : SECRET) {
            @Nullable String file = all.remove(secret + FILE);
            if (file != null && all.containsKey(secret)) {
                throw new Refusal(secret + " and " + secret + FILE + " are both set: keep one of them");
            }
            if (file != null) {
                all.put(secret, content(secret + FILE, file));
            }
        }
        return all;
    }

    private static String content(String name, String file) {
        try {
            Secrecy.require(name + " names a file", Path.of(file));
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new Refusal(name + " names a file that cannot be read: correct the path or the file's rights", e);
        }
    }
}
