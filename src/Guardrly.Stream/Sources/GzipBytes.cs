using System.Runtime.InteropServices;
using Guardrly.Native;
using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>
/// gzip unpacked: all members, each with its checksum and length checked. Zeros after the last one are what tapes and
/// block devices pad with; anything else there is an error, as is an end before a member's own.
/// </summary>
internal sealed unsafe class GzipBytes : Layer
{
    const string Format = "gzip";

    readonly Zlib.State* _state;
    bool _isInMember;
    bool _mayHoldMore;

    /// <summary>Over an input that starts with a member.</summary>
    public GzipBytes(BlockReader input)
        : base(input)
    {
        // SAFETY: the inflater keeps the address of its state, so it must not move; freed once in Dispose.
        _state = (Zlib.State*)NativeMemory.AllocZeroed((nuint)sizeof(Zlib.State));
        if (Zlib.InflateInit(_state, Zlib.GzipWindowBits) != Zlib.Ok)
            throw new InputException(Path, "no memory to unpack it");
        _isInMember = true;
    }

    /// <inheritdoc/>
    public override ContentEncoding Encoding => ContentEncoding.Gzip;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (!_isInMember && !TryStartMember())
                return 0;
            // What did not fit the last time comes out without new input.
            if (!_mayHoldMore && !Input.Need(1))
                throw CutOff(Format);
            int count = Inflate(buffer);
            if (count > 0)
                return count;
        }
    }

    int Inflate(Span<byte> buffer)
    {
        int result;
        int consumed;
        int written;
        // SAFETY: both spans are pinned for the call, and the inflater touches no more than the lengths it is given.
        fixed (byte* source = Input.Unread)
        fixed (byte* target = buffer)
        {
            _state->NextIn = (nint)source;
            _state->AvailableIn = (uint)Input.Unread.Length;
            _state->NextOut = (nint)target;
            _state->AvailableOut = (uint)buffer.Length;
            result = Zlib.Inflate(_state, flush: 0);
            consumed = Input.Unread.Length - (int)_state->AvailableIn;
            written = buffer.Length - (int)_state->AvailableOut;
        }
        Input.Consume(consumed);
        if (result is not (Zlib.Ok or Zlib.StreamEnd or Zlib.BufferError))
            throw Corrupt(Format, Marshal.PtrToStringUTF8(_state->Message));
        _isInMember = result != Zlib.StreamEnd;
        _mayHoldMore = _isInMember && written == buffer.Length;
        return written;
    }

    /// <summary>Starts the member that follows, if one does.</summary>
    bool TryStartMember()
    {
        if (Input.Need(2) && Input.Unread is [0x1F, 0x8B, ..])
        {
            if (Zlib.InflateReset(_state, Zlib.GzipWindowBits) != Zlib.Ok)
                throw Corrupt(Format, null);
            return _isInMember = true;
        }
        while (Input.Need(1))
        {
            int zeroCount = Input.Unread.IndexOfAnyExcept((byte)0);
            Input.Consume(zeroCount < 0 ? Input.Unread.Length : zeroCount);
            if (zeroCount >= 0)
                throw Trailing(Format);
        }
        return false;
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        base.Release();
        _ = Zlib.InflateEnd(_state);
        NativeMemory.Free(_state);
    }
}
