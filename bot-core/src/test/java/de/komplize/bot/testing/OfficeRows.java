package de.komplize.bot.testing;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;

/** Puts ideas, supports, requests and answers into the database as their dialogues leave them. */
public final class OfficeRows {

    private static final long FIRST = 900_000;

    private final Database database;

    public OfficeRows(Database database) {
        this.database = database;
    }

    /** An idea of this contact, about traffic in the middle of the city. */
    public void idea(long number, Object contact, String status, String title, String channel) {
        sql("""
                INSERT INTO idea (id, number, contact_id, status, title, text, topic, district, hints, channel, language, created_at, updated_at)
                VALUES (%d, %d, %s, '%s', '%s', 'Mehr davon: %s', 'mobility', 'Mitte', '[]', '%s', 'de', 1000, 1000)
                """.formatted(FIRST + number, number, contact, status, title, title, channel));
    }

    /** A filed form. */
    public void request(long number, long contact, String form, String status) {
        sql("""
                INSERT INTO response (id, kind, questionnaire, version, contact_id, number, state, status, language, first_channel,
                    last_channel, started_at, updated_at, completed_at)
                VALUES (%d, 'form', '%s', '1', %d, %d, 'complete', '%s', 'de', 'sms', 'sms', 1000, 1000, 1000)
                """.formatted(FIRST + number, form, contact, number, status));
    }

    /** A contact's pass through a survey, with an answer by figure and one in words. */
    public void response(long id, long contact, String survey, String words) {
        sql("""
                INSERT INTO response (id, kind, questionnaire, version, contact_id, state, status, language, first_channel, last_channel,
                    started_at, updated_at, completed_at)
                VALUES (%d, 'survey', '%s', '1', %d, 'complete', 'none', 'de', 'sms', 'sms', 1000, 1000, 1000)
                """.formatted(id, survey, contact));
        answer(id, "1", "{\"kind\":\"rate\",\"value\":4}");
        answer(id, "2", "{\"kind\":\"words\",\"text\":\"" + words + "\"}");
    }

    /** The answer to a question of a response. */
    public void answer(long response, String question, String body) {
        sql("INSERT INTO answer (id, response_id, question, body, channel, at) VALUES (%d, %d, '%s', '%s', 'sms', 1000)"
                .formatted(response * 100 + Long.parseLong(question), response, question, body));
    }

    /** One statement, written through the database as everything is. */
    public Database.Outcome sql(String statement) {
        return database.write(new WriteSet().add(tx -> {
            tx.update(statement);
            return Database.Outcome.COMMITTED;
        }));
    }
}
