using DuckDB.NET.Data;

namespace Guardrly.Tests.Parquet;

/// <summary>DuckDB, as the reader of what was written that has nothing to do with who wrote it.</summary>
internal static class Duck
{
    /// <summary>All Parquet files of an audit folder, as a table of SQL.</summary>
    public static string Files(string folder, bool withDate = false) =>
        $"read_parquet('{folder}/*/*.parquet', hive_partitioning={(withDate ? "true" : "false")})";

    /// <summary>The rows of a query, each value as text.</summary>
    public static string[] Rows(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SET TimeZone='UTC'; SET threads=1; " + query;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(column => reader.IsDBNull(column) ? "null" : reader.GetValue(column).ToString())));
        }
        return [.. rows];
    }

    /// <summary>The only value of a query.</summary>
    public static string Value(string query) => Assert.Single(Rows(query));
}
