namespace Guardrly.Sources;

/// <summary>Leading bytes of what is refused: packed in ways that are not opened, its text would go unmasked.</summary>
/// <param name="Bytes">What it starts with.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Remedy">What to do first.</param>
/// <param name="AnyAt">Index of a byte that may be any, or -1.</param>
internal sealed record Signature(byte[] Bytes, string Name, string Remedy, int AnyAt = -1)
{
    const string Unpack = "unpack it first";

    /// <summary>All of them, a line each.</summary>
    public static readonly Signature[] Refused =
    [
        new([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive", "unpack it first (xz -d)"),
        new([.. "BZh?1AY&SY"u8], "a bzip2 archive", "unpack it first (bzip2 -d)", AnyAt: 3),
        new([.. "BZh?\x17rE8P"u8], "an empty bzip2 archive", "unpack it first (bzip2 -d)", AnyAt: 3),
        new([.. "PK\x03\x04"u8], "a zip archive", "unpack it first (unzip)"),
        new([.. "PK\x05\x06"u8], "an empty zip archive", "unpack it first (unzip)"),
        new([.. "PK\x07\x08"u8], "a part of a zip archive", "unpack it first (unzip)"),
        new([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", "unpack it first (7z x)"),
        new([.. "Rar!\x1A\x07"u8], "a rar archive", "unpack it first (unrar x)"),
        new([0x04, 0x22, 0x4D, 0x18], "an lz4 archive", "unpack it first (lz4 -d)"),
        new([0x02, 0x21, 0x4C, 0x18], "an lz4 archive", "unpack it first (lz4 -d)"),
        new([0x1F, 0x9D], "a compress (.Z) archive", "unpack it first (uncompress)"),
        new([0x1F, 0xA0], "an lzh archive", Unpack),
        new([0x1F, 0x1E], "a pack (.z) archive", Unpack),
        new([.. "LZIP\x01"u8], "an lzip archive", "unpack it first (lzip -d)"),
        new([0x89, .. "LZO\0"u8], "an lzop archive", "unpack it first (lzop -d)"),
        new([0x5D, 0x00, 0x00], "an lzma archive", "unpack it first (xz -d --format=lzma)"),
        new([0xFF, 0x06, 0x00, 0x00, .. "sNaPpY"u8], "a snappy archive", Unpack),
        new([.. "MSCF\0\0\0\0"u8], "a cabinet archive", Unpack),
        new([.. "!<arch>\n"u8], "an ar archive", "unpack it first (ar x)"),
        new([0x78, 0x01], "zlib data", Unpack),
        new([0x78, 0x9C], "zlib data", Unpack),
        new([0x78, 0xDA], "zlib data", Unpack),
        new([0x00, 0xB5, 0x2F, 0xFD], "an archive of an old zstd", "unpack it first (zstd -d)", AnyAt: 0),
        new([.. "LPKSHHRH"u8], "a systemd journal", "export it first (journalctl --file)"),
        new([.. "PAR1\x15"u8], "a Parquet file", "export it as text first"),
        new([.. "Obj\x01"u8], "an Avro file", "export it as text first"),
        new([0xFF, 0xFE, 0x00, 0x00], "UTF-32 text", "convert it first (iconv -f UTF-32 -t UTF-8)"),
        new([0x00, 0x00, 0xFE, 0xFF], "UTF-32 text", "convert it first (iconv -f UTF-32 -t UTF-8)"),
    ];

    /// <summary>Whether all of <paramref name="head"/>, or as much of it as there are bytes here, agrees.</summary>
    public bool Agrees(ReadOnlySpan<byte> head)
    {
        int count = Math.Min(head.Length, Bytes.Length);
        for (int index = 0; index < count; index++)
        {
            if (head[index] != Bytes[index] && index != AnyAt)
                return false;
        }
        return true;
    }
}
