package de.komplize.channels.email.postbox;

import java.util.Optional;

/** Keeps how far the folder has been read, beyond a kill. */
public interface Places {

    /** Empty before the first connection. */
    Optional<Place> load();

    /** Returns when it is on the disk. */
    void save(Place place);
}
