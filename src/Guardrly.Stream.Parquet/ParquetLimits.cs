namespace Guardrly.Parquet;

/// <summary>Every bound of the Parquet sinks. The unit is the last word of the name but one.</summary>
internal static class ParquetLimits
{
    /// <summary>Rows of a row group: what DuckDB itself writes.</summary>
    public const int RowGroupRowsMax = 122_880;

    /// <summary>
    /// Bytes of a row group before packing. Small for Parquet, so that a laptop's memory is left alone: a row group is
    /// held as a whole, twice, while it is packed.
    /// </summary>
    public const int RowGroupBytesMax = 4 * 1024 * 1024;

    /// <summary>Bytes that all streams together hold before they are packed, shared out by the cores.</summary>
    public const int HeldBytesMax = 48 * 1024 * 1024;

    /// <summary>Row groups that are packed at a time.</summary>
    public const int PackedRowGroupsMax = 3;

    /// <summary>Bytes after which a file ends and the next one begins.</summary>
    public const long FileBytesMax = 256L * 1024 * 1024;

    /// <summary>Days that one stream holds open; of more the one that was used least lately is closed.</summary>
    public const int OpenDaysMax = 8;

    /// <summary>Different texts that a column of few of them remembers.</summary>
    public const int WordsMax = 4096;

    /// <summary>Bytes of a text that is remembered.</summary>
    public const int WordBytesMax = 256;
}
