using Parquet.Schema;

namespace Guardrly.Parquet.Columns;

/// <summary>How times are written: milliseconds since 1970, UTC.</summary>
internal static class Times
{
    /// <summary>A field of times, some of them null.</summary>
    public static DataField Field(string name) => new DateTimeDataField(
        name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Millis, isNullable: true);
}
