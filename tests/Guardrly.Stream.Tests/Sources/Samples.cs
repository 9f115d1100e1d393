using System.IO.Compression;
using System.Text;

namespace Guardrly.Tests.Sources;

/// <summary>Small texts and archives, the same every time.</summary>
internal static class Samples
{
    /// <summary>Some lines of a log, not all alike.</summary>
    public static byte[] Log(int lineCount = 20)
        => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, lineCount).Select(Line)));

    public static byte[] Gzip(byte[] text)
        => Packed(text, target => new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true));

    public static byte[] Brotli(byte[] text)
        => Packed(text, target => new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true));

    /// <summary>With a checksum at the end.</summary>
    public static byte[] Zstd(byte[] text, int windowLog = 0)
    {
        using var packer = new ZstdSharp.Compressor();
        packer.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        packer.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_windowLog, windowLog);
        // Without the content size the frame keeps the window asked for.
        packer.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_contentSizeFlag, 0);
        var target = new MemoryStream();
        using (var stream = new ZstdSharp.CompressionStream(target, packer))
            stream.Write(text);
        return target.ToArray();
    }

    static string Line(int number)
        => $"2026-03-01T12:00:{number % 60:00}Z GET /v1/orders/{number * 7919 % 1000} 200 {number * number} ms\n";

    static byte[] Packed(byte[] text, Func<Stream, Stream> pack)
    {
        var target = new MemoryStream();
        using (Stream packer = pack(target))
            packer.Write(text);
        return target.ToArray();
    }
}
