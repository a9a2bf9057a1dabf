package de.komplize.channels.email.reading;

import java.util.Locale;
import java.util.Set;

/** Names of files as senders write them, made safe; and which kinds are taken. */
final class FileNames {

    private static final int LONGEST = 120;

    /** Names of devices under Windows. */
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

    private static final Set<String> TAKEN = Set.of(
            "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "avif", "pdf", "txt", "csv",
            "md", "rtf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "odg", "pages", "numbers",
            "key", "ics", "vcf", "eml", "mp3", "m4a", "wav", "ogg", "opus", "amr", "aac", "flac", "mp4", "mov", "avi",
            "mkv", "webm", "3gp", "mpg", "mpeg", "zip", "gpx", "kml", "geojson", "json", "log");

    private FileNames() {}

    /** A name without path, control and direction signs, of bounded length; never empty, never hidden. */
    static String safe(String name, String mediaType) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String plain = kept.toString().strip().replaceAll("^\\.+", "").replaceAll("[. ]+$", "");
        if (plain.isEmpty()) {
            return "attachment" + ending(mediaType);
        }
        String stem = plain.contains(".") ? plain.substring(0, plain.indexOf('.')) : plain;
        return shortened(DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + plain : plain);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int cut = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg", "image/jpg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "application/pdf" -> ".pdf";
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "message/rfc822" -> ".eml";
            default -> "";
        };
    }

    /** True for pictures, documents, sound; not for programs, scripts and pages that could run. */
    static boolean isTaken(String name, String mediaType) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ending.isEmpty() && ending.length() <= 8 && ending.chars().allMatch(Character::isLetterOrDigit)) {
            return TAKEN.contains(ending);
        }
        return mediaType.startsWith("image/") && !mediaType.contains("svg")
                || mediaType.startsWith("audio/")
                || mediaType.startsWith("video/")
                || Set.of("application/pdf", "text/plain", "text/calendar", "text/csv", "message/rfc822")
                        .contains(mediaType);
    }
}
