package de.komplize.channels;

import de.komplize.bot.messaging.Channel;
import io.helidon.webserver.http.HttpRouting;

/** A channel that takes HTTP calls. It hands its routes over and never knows the server. */
public interface HttpChannel extends Channel {

    /** Adds the channel's routes for the public port; may be called before {@link #start}, the routes answer 503 until then. */
    void routing(HttpRouting.Builder routing);
}
