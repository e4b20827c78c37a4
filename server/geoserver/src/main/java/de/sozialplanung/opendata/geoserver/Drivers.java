package de.sozialplanung.opendata.geoserver;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// Connections by the drivers that lie beside this jar. They are asked directly: `DriverManager` does not see those of a
/// web application whose container loaded it first.
final class Drivers {

    private Drivers() {}

    /// A new connection.
    ///
    /// @param driver the class name of the driver
    static Connection connect(String driver, String url, Map<String, String> settings) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        Connection connection = load(driver).connect(url, properties);
        if (connection == null) {
            throw new SQLException("The driver does not know addresses of this kind.");
        }
        return connection;
    }

    private static Driver load(String driver) throws SQLException {
        try {
            return Class.forName(driver, true, Drivers.class.getClassLoader()).asSubclass(Driver.class)
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("The JDBC driver " + driver + " is not installed beside this data store.", e);
        }
    }
}
