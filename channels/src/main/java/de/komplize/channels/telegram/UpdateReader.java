package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound.Unread;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.location.Location;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/** Reads an update. In a group only what is addressed to the bot counts: a command, a mention, a reply to it. Pure. */
final class UpdateReader {

    /** "Bots can download files of up to 20 MB in size" (getFile). */
    static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** A command, perhaps with the name of the bot it is for. */
    private static final Pattern COMMAND =
            Pattern.compile("(/[A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(.*)", Pattern.DOTALL);

    private static final Set<String> KEPT = Set.of("image/", "application/pdf");

    private static final Set<String> GONE = Set.of("kicked", "left");

    private final User bot;

    /** @param bot who we are, see getMe */
    UpdateReader(User bot) {
        this.bot = bot;
    }

    Incoming read(Update update) {
        if (update.getMessage() != null) {
            return message(update.getMessage(), false);
        }
        if (update.getEditedMessage() != null) {
            return message(update.getEditedMessage(), true);
        }
        if (update.getCallbackQuery() != null) {
            return tap(update.getCallbackQuery());
        }
        return update.getMyChatMember() != null ? membership(update.getMyChatMember()) : new Incoming.Nothing();
    }

    private static Incoming membership(ChatMemberUpdated changed) {
        Address where = at(changed.getChat().getId());
        return GONE.contains(String.valueOf(changed.getNewChatMember().getStatus()))
                ? new Incoming.Left(where)
                : new Incoming.Returned(where);
    }

    private static Incoming tap(CallbackQuery query) {
        Optional<MaybeInaccessibleMessage> message = Optional.ofNullable(query.getMessage());
        boolean group = message.filter(UpdateReader::isGroup).isPresent();
        Address from = message.filter(_ -> group)
                .map(m -> at(m.getChatId(), query.getFrom()))
                .orElseGet(() -> at(query.getFrom().getId()));
        String key = Optional.ofNullable(query.getData()).orElse("");
        return new Incoming.Tap(
                from,
                query.getId(),
                key,
                Optional.ofNullable(query.getFrom().getLanguageCode()),
                message.filter(Message.class::isInstance).map(MaybeInaccessibleMessage::getMessageId),
                message.filter(Message.class::isInstance).flatMap(m -> label((Message) m, key)),
                group);
    }

    private static Optional<String> label(Message message, String key) {
        return Optional.ofNullable(message.getReplyMarkup()).stream()
                .flatMap(markup -> markup.getKeyboard().stream())
                .flatMap(List::stream)
                .filter(button -> key.equals(button.getCallbackData()))
                .map(InlineKeyboardButton::getText)
                .findFirst();
    }

    private Incoming message(Message message, boolean edited) {
        if (message.getMigrateToChatId() != null) {
            return new Incoming.Moved(at(message.getChatId()), at(message.getMigrateToChatId()));
        }
        User from = message.getFrom();
        boolean group = isGroup(message);
        boolean living = from != null && !Boolean.TRUE.equals(from.getIsBot());
        // A live location is changed every few seconds until it ends: only its beginning says something.
        boolean moving = edited && message.getLocation() != null;
        if (!living || moving || !group && !message.isUserMessage()) {
            return new Incoming.Nothing();
        }
        Optional<String> words = words(message);
        if (group && (edited || words.isEmpty())) {
            return new Incoming.Nothing();
        }
        Optional<Unread> unread = edited ? Optional.of(Unread.EDITED) : unread(message);
        List<Incoming.File> files = edited ? List.of() : files(message);
        String text = edited ? "" : place(message).orElse(words.orElse(""));
        if (text.isBlank() && files.isEmpty() && unread.isEmpty()) {
            return isWritten(message) ? post(message, text, files, unread, group, edited) : new Incoming.Nothing();
        }
        return post(message, text, files, unread, group, edited);
    }

    private static Incoming post(
            Message message,
            String text,
            List<Incoming.File> files,
            Optional<Unread> unread,
            boolean group,
            boolean edited) {
        long chat = message.getChatId();
        return new Incoming.Post(
                group ? at(chat, message.getFrom()) : at(chat),
                (edited ? "edit:" : "") + chat + ":" + message.getMessageId(),
                message.getMessageId(),
                text,
                Optional.ofNullable(message.getFrom().getLanguageCode()),
                Instant.ofEpochSecond(message.getDate()),
                Optional.ofNullable(message.getMediaGroupId()),
                files,
                unread,
                group);
    }

    /** White space alone is written, too; what the chat says of itself (a pinned message, a new title) is not. */
    private static boolean isWritten(Message message) {
        return message.getText() != null;
    }

    /** What is written, without the name of the bot; empty where it is for somebody else. */
    private Optional<String> words(Message message) {
        String text = Stream.of(message.getText(), message.getCaption())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            String name = command.group(2);
            return name == null || name.equalsIgnoreCase(bot.getUserName())
                    ? Optional.of(command.group(1) + command.group(3))
                    : isGroup(message) ? Optional.empty() : Optional.of(text);
        }
        if (!isGroup(message)) {
            return Optional.of(text);
        }
        boolean reply = message.getReplyToMessage() != null
                && message.getReplyToMessage().getFrom() != null
                && bot.getId().equals(message.getReplyToMessage().getFrom().getId());
        return mentions(message, text) || reply ? Optional.of(withoutName(text)) : Optional.empty();
    }

    private boolean mentions(Message message, String text) {
        return Stream.of(message.getEntities(), message.getCaptionEntities())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(entity -> isBot(entity, text));
    }

    private boolean isBot(MessageEntity entity, String text) {
        int end = Math.min(text.length(), entity.getOffset() + entity.getLength());
        return switch (String.valueOf(entity.getType())) {
            case "mention" ->
                entity.getOffset() < end
                        && text.substring(entity.getOffset(), end).equalsIgnoreCase("@" + bot.getUserName());
            case "text_mention" ->
                entity.getUser() != null && bot.getId().equals(entity.getUser().getId());
            default -> false;
        };
    }

    private String withoutName(String text) {
        return text.replaceAll("(?i)@" + Pattern.quote(String.valueOf(bot.getUserName())) + "\\b", " ")
                .strip();
    }

    /** A place on the map as the engine reads it: its name, and degrees north and east. */
    private static Optional<String> place(Message message) {
        if (message.getVenue() != null) {
            String name =
                    message.getVenue().getTitle() + ", " + message.getVenue().getAddress();
            return Optional.of(name + " (" + degrees(message.getVenue().getLocation()) + ")");
        }
        return Optional.ofNullable(message.getLocation()).map(UpdateReader::degrees);
    }

    private static String degrees(Location location) {
        return String.format(Locale.ROOT, "%.5f, %.5f", location.getLatitude(), location.getLongitude());
    }

    private static List<Incoming.File> files(Message message) {
        Optional<Incoming.File> photo = Optional.ofNullable(message.getPhoto()).stream()
                .flatMap(List::stream)
                .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
                .filter(size -> fits(size.getFileSize()))
                .map(PhotoSize::getFileId)
                .map(id -> new Incoming.File(id, "image/jpeg"));
        return Stream.concat(photo.stream(), document(message).stream()).toList();
    }

    private static Optional<Incoming.File> document(Message message) {
        return Optional.ofNullable(message.getDocument())
                .filter(document -> isKept(document) && fits(document.getFileSize()))
                .map(document -> new Incoming.File(document.getFileId(), document.getMimeType()));
    }

    private static boolean isKept(Document document) {
        return KEPT.stream().anyMatch(String.valueOf(document.getMimeType())::startsWith);
    }

    private static boolean fits(Number size) {
        return size == null || size.longValue() <= LARGEST_FILE;
    }

    private static Optional<Unread> unread(Message message) {
        // An animation comes with a document beside it, for older programs.
        if (message.getVideo() != null || message.getVideoNote() != null || message.getAnimation() != null) {
            return Optional.of(Unread.VIDEO);
        }
        if (message.getVoice() != null) {
            return Optional.of(Unread.VOICE);
        }
        if (message.getSticker() != null || message.getDice() != null) {
            return Optional.of(Unread.STICKER);
        }
        if (message.getContact() != null) {
            return Optional.of(Unread.CONTACT);
        }
        if (message.getPoll() != null) {
            return Optional.of(Unread.POLL);
        }
        if (message.getDocument() != null) {
            return document(message).isPresent()
                    ? Optional.empty()
                    : Optional.of(isKept(message.getDocument()) ? Unread.TOO_LARGE : Unread.FILE);
        }
        if (message.getAudio() != null) {
            return Optional.of(Unread.FILE);
        }
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            return files(message).isEmpty() ? Optional.of(Unread.TOO_LARGE) : Optional.empty();
        }
        return message.getStory() != null || message.getGame() != null || message.getInvoice() != null
                ? Optional.of(Unread.OTHER)
                : Optional.empty();
    }

    private static boolean isGroup(MaybeInaccessibleMessage message) {
        return message.isGroupMessage() || message.isSuperGroupMessage();
    }

    private static Address at(long chat) {
        return new Address(Telegram.NAME, String.valueOf(chat));
    }

    private static Address at(long chat, User person) {
        return new Address(Telegram.NAME, chat + "/" + person.getId());
    }
}
