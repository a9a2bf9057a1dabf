package de.komplize.bot.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/**
 * A value of a file of the pack, and where it stands.
 *
 * @param line counted from 1
 */
record Placed(String text, int line) {

    /** What the YAML library needs to make one. */
    static final class Reader extends StdDeserializer<Placed> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Placed.class);
        }

        @Override
        public Placed deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                return context.reportInputMismatch(this, "a list stands where one word belongs");
            }
            return new Placed(parser.getText(), parser.currentTokenLocation().getLineNr());
        }
    }
}
