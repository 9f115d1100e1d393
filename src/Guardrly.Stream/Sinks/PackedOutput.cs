using System.IO.Compression;
using ZstdSharp.Unsafe;

namespace Guardrly.Sinks;

/// <summary>Packs what is written. The same text gives the same bytes: no times, no names are stored.</summary>
internal sealed class PackedOutput : ByteSink
{
    const int ZstdLevel = 3;
    const int BrotliQuality = 5;

    /// <summary>gzip of nothing; GZipStream writes nothing at all for it, and that is no archive.</summary>
    static ReadOnlySpan<byte> EmptyGzip => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    readonly ByteSink _sink;
    readonly Inlet _inlet;
    readonly Stream _encoder;
    readonly bool _isGzip;
    bool _isEmpty = true;

    /// <summary>Packs into <paramref name="sink"/> and owns it.</summary>
    public PackedOutput(ByteSink sink, ContentEncoding encoding)
    {
        _sink = sink;
        _inlet = new Inlet(sink);
        _isGzip = encoding == ContentEncoding.Gzip;
        _encoder = encoding switch
        {
            ContentEncoding.Gzip => new GZipStream(_inlet, CompressionLevel.Optimal),
            ContentEncoding.Zstd => Zstd(_inlet),
            ContentEncoding.Brotli => Brotli(_inlet),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
        };
    }

    /// <inheritdoc/>
    public override bool WaitsForReader => _sink.WaitsForReader;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        _encoder.Write(bytes);
        _isEmpty &= bytes.IsEmpty;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
        if (_isEmpty && _isGzip)
            _sink.Write(EmptyGzip);
        else
            _encoder.Dispose();
        _sink.Complete();
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        _inlet.IsClosed = true;
        _encoder.Dispose();
        _sink.Dispose();
    }

    static BrotliStream Brotli(Stream target)
        => new(target, new BrotliCompressionOptions { Quality = BrotliQuality });

    static ZstdSharp.CompressionStream Zstd(Stream target)
    {
        var encoder = new ZstdSharp.CompressionStream(target, ZstdLevel);
        encoder.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return encoder;
    }

    /// <summary>
    /// Where the encoder puts its bytes. Closed, it drops them: an encoder that is given up still ends its data.
    /// </summary>
    sealed class Inlet(ByteSink sink) : Stream
    {
        public bool IsClosed { get; set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!IsClosed)
                sink.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
