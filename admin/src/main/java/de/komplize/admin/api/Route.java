package de.komplize.admin.api;

import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Permission;
import io.helidon.http.Method;
import java.util.List;

/**
 * An address of the interface, with who may call it.
 *
 * @param path below the root; {@code {…}} stands for an id
 * @param lists what it shows a page of; empty where it shows one thing or does something
 */
record Route(Method method, String path, Permission permission, List<Listing> lists, Action action) {

    Route {
        lists = List.copyOf(lists);
    }

    /** What an address does for a call that may do it. */
    @FunctionalInterface
    interface Action {
        void answer(Call call);
    }
}
