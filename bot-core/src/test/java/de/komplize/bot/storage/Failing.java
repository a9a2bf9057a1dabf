package de.komplize.bot.storage;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that says before each statement and each commit that it comes: a test counts, fails or ends the process there. */
final class Failing implements DataSource {

    private final DataSource real;
    private final Before before;

    /** What happens before a statement is carried out. */
    @FunctionalInterface
    interface Before {
        void statement() throws SQLException;
    }

    Failing(DataSource real, Before before) {
        this.real = real;
        this.before = before;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(Connection.class, real.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private <T> T watched(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(Failing.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
            before.statement();
        }
        try {
            Object result = method.invoke(target, arguments);
            return switch (result) {
                case PreparedStatement statement -> watched(PreparedStatement.class, statement);
                case Statement statement -> watched(Statement.class, statement);
                case null, default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Failing.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("This is no wrapper for anything else");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
