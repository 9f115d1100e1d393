using System.Buffers.Binary;
using Guardrly.Sinks;
using ZstdSharp.Unsafe;

namespace Guardrly.Sources;

/// <summary>Zstandard unpacked: all frames, skippable ones skipped, checksums checked where there are some.</summary>
internal sealed unsafe class ZstdBytes : Layer
{
    const string Format = "zstd";

    readonly ZSTD_DCtx_s* _context;
    readonly int _windowLogMax;
    bool _isInFrame = true;
    bool _mayHoldMore;

    /// <summary>Over an input that starts with a frame.</summary>
    public ZstdBytes(BlockReader input, int windowLogMax)
        : base(input)
    {
        _windowLogMax = windowLogMax;
        _context = Methods.ZSTD_createDCtx();
        _ = Methods.ZSTD_DCtx_setParameter(_context, ZSTD_dParameter.ZSTD_d_windowLogMax, windowLogMax);
    }

    /// <inheritdoc/>
    public override ContentEncoding Encoding => ContentEncoding.Zstd;

    /// <summary>Whether a frame, or one that is to be skipped, starts here.</summary>
    public static bool IsFrame(ReadOnlySpan<byte> bytes)
        => bytes.Length >= sizeof(uint)
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes) is 0xFD2FB528 or (>= 0x184D2A50 and <= 0x184D2A5F);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (!_isInFrame && !TryStartFrame())
                return 0;
            // What did not fit the last time comes out without new input.
            if (!_mayHoldMore && !Input.Need(1))
                throw CutOff(Format);
            int count = Decompress(buffer);
            if (count > 0)
                return count;
        }
    }

    int Decompress(Span<byte> buffer)
    {
        nuint result;
        var source = new ZSTD_inBuffer_s { size = (nuint)Input.Unread.Length };
        var target = new ZSTD_outBuffer_s { size = (nuint)buffer.Length };
        // SAFETY: both spans are pinned for the call, and the decoder touches no more than the sizes it is given.
        fixed (byte* sourceBytes = Input.Unread)
        fixed (byte* targetBytes = buffer)
        {
            source.src = sourceBytes;
            target.dst = targetBytes;
            result = Methods.ZSTD_decompressStream(_context, &target, &source);
        }
        if (Methods.ZSTD_isError(result))
            throw Refused(result);
        Input.Consume((int)source.pos);
        _isInFrame = result != 0;
        _mayHoldMore = _isInFrame && target.pos == target.size;
        return (int)target.pos;
    }

    /// <summary>Goes on into the frame that follows, if one does.</summary>
    bool TryStartFrame()
    {
        if (!Input.Need(1))
            return false;
        if (!Input.Need(4) || !IsFrame(Input.Unread))
            throw Trailing(Format);
        return _isInFrame = true;
    }

    InputException Refused(nuint result) => Methods.ZSTD_getErrorCode(result) switch
    {
        ZSTD_ErrorCode.ZSTD_error_frameParameter_windowTooLarge => new InputException(
            Path, $"zstd window larger than {Mebibytes(_windowLogMax)}", "allow larger ones (--zstd-window-max)"),
        ZSTD_ErrorCode.ZSTD_error_dictionary_wrong => new InputException(
            Path, "zstd data that needs a dictionary", "unpack it first with zstd -d -D DICTIONARY"),
        _ => Corrupt(Format, Methods.ZSTD_getErrorName(result)),
    };

    static string Mebibytes(int log) => log >= 20 ? $"{1L << (log - 20)} MiB" : $"{1L << log} bytes";

    /// <inheritdoc/>
    protected override void Release()
    {
        base.Release();
        _ = Methods.ZSTD_freeDCtx(_context);
    }
}
