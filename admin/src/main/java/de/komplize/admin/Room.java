package de.komplize.admin;

import de.komplize.bot.office.Permission;
import io.helidon.http.Method;
import java.util.List;

/** One room of the office: its entry in the navigation, and its addresses with who may open them. */
interface Room {

    /** What the navigation calls it; where it leads is the first of the addresses. */
    String title();

    List<Address> addresses();

    /**
     * An address of a room.
     *
     * @param path with {@code {…}} for an id
     */
    record Address(Method method, String path, Permission permission, Action action) {

        static Address get(String path, Permission permission, Action action) {
            return new Address(Method.GET, path, permission, action);
        }

        static Address post(String path, Permission permission, Action action) {
            return new Address(Method.POST, path, permission, action);
        }
    }

    /** What an address does for a visit that may do it. */
    @FunctionalInterface
    interface Action {
        void answer(Visit visit);
    }
}
