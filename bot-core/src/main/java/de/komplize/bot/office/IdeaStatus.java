package de.komplize.bot.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an idea stands, and what the office may make of it from there. */
public enum IdeaStatus {
    SUBMITTED("submitted"),
    PUBLISHED("published"),
    DECLINED("declined"),
    MERGED("merged"),
    PLANNED("planned"),
    REALISED("realised"),
    /** Taken back by its author. */
    WITHDRAWN("withdrawn"),
    /** Gone with its author's data. */
    ERASED("erased");

    private final String stored;

    IdeaStatus(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /** What it may become; the same once more stands for another answer. What was merged goes with the other until that is undone. */
    public List<IdeaStatus> allowed() {
        return switch (this) {
            case SUBMITTED -> List.of(PUBLISHED, DECLINED, PLANNED);
            case PUBLISHED -> List.of(PUBLISHED, DECLINED, PLANNED, REALISED);
            case DECLINED -> List.of(PUBLISHED, DECLINED, PLANNED);
            case PLANNED -> List.of(PUBLISHED, DECLINED, PLANNED, REALISED);
            case REALISED -> List.of(PLANNED, REALISED);
            case MERGED, WITHDRAWN, ERASED -> List.of();
        };
    }

    /** Whether it may be put together with another. */
    public boolean mayBeMerged() {
        return switch (this) {
            case SUBMITTED, PUBLISHED, DECLINED, PLANNED -> true;
            case MERGED, REALISED, WITHDRAWN, ERASED -> false;
        };
    }

    /** Whether another may be put together with it. */
    public boolean takesOthers() {
        return mayBeMerged() || this == REALISED;
    }

    public static Optional<IdeaStatus> of(String stored) {
        return Stream.of(values())
                .filter(status -> status.stored.equals(stored))
                .findFirst();
    }

    /** What the office can decide. */
    public static List<IdeaStatus> decisions() {
        return List.of(PUBLISHED, DECLINED, PLANNED, REALISED);
    }
}
