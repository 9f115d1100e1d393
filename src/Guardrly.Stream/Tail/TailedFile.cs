using Guardrly.Framing;
using Guardrly.Native;

namespace Guardrly.Tail;

/// <summary>One file that is followed: how it is read, and how far.</summary>
internal sealed class TailedFile(StreamState state) : IDisposable
{
    readonly byte[] _head = new byte[FilePrint.HeadBytesMax];
    readonly byte[] _tail = new byte[FilePrint.TailBytesMax];
    int _headLength;
    int _tailLength;
    long _readEnd;   // offset behind what was read last: where _tail ends
    IContent? _content;
    long _modified;      // when it was written last
    long _readModified;  // the same, when it was last read to its end
    bool _isChecked; // whether it was found to be what the state says

    /// <summary>What is known of it; its places are those of the last save.</summary>
    public StreamState State { get; private set; } = state;

    /// <summary>Ordinal of its stream.</summary>
    public int Id => State.Id;

    /// <summary>Where it is now.</summary>
    public string Path
    {
        get => State.Path;
        set => State = State with { Path = value };
    }

    /// <summary>It was seen under a name that is watched.</summary>
    public void SeeAt(string path) => State = State with { Path = path, WatchedPath = path };

    /// <summary>Its stream while it is busy.</summary>
    public TailStream? Stream { get; private set; }

    /// <summary>Offset that is read next.</summary>
    public long Offset => Stream?.NextOffset ?? State.Replay.InputOffset;

    /// <summary>Offset behind what was read of it so far.</summary>
    public long ReadEnd => Math.Max(_readEnd, State.Print.Cursor);

    /// <summary>Its size when it was last looked at.</summary>
    public long LengthBytes { get; private set; }

    /// <summary>Whether it may hold something that was not read: it was written, even if it is as long as
    /// before.</summary>
    public bool MayHaveMore => LengthBytes != ReadEnd || _modified != _readModified;

    /// <summary>The largest size that it was seen with.</summary>
    public long SeenLength { get; private set; }

    /// <summary>Whether it was found to be what the state says.</summary>
    public bool IsChecked => _isChecked;

    /// <summary>When it was found emptied, in milliseconds of the loop's clock.</summary>
    public long? EmptiedAt { get; private set; } = state.WasEmptied ? 0 : null;

    /// <summary>It goes on in a copy, which ends where it ends.</summary>
    public bool IsCopy { get; set; }

    /// <summary>When bytes last came, in milliseconds of the loop's clock.</summary>
    public long LastGrowth { get; set; }

    /// <summary>The pass over all files that saw it last.</summary>
    public long Pass { get; set; }

    /// <summary>It is not found under any name that is watched.</summary>
    public bool IsGone { get; set; }

    /// <summary>Something of it was taken since its state was saved.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether it is in the queue of those to be read.</summary>
    public bool IsQueued { get; set; }

    /// <summary>What was last wrong with it; said once.</summary>
    public string? Problem { get; set; }

    /// <summary>Whether its bytes are at hand.</summary>
    public bool IsOpen => _content is not null;

    /// <summary>Whether nothing more comes of it.</summary>
    public bool IsFinished => State.IsFinished;

    /// <summary>Opens it, if it is not open.</summary>
    /// <returns>False: what stands under its path is another file, or nothing.</returns>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public bool TryOpen()
    {
        if (_content is not null)
            return true;
        if (!FileStatus.TryRead(Path, followLinks: true, out FileStatus status, out _)
            || FileKey.Of(status) != State.Key)
            return false;
        if (State.IsPacked)
        {
            _content = new PackedContent(Path);
            return true;
        }
        PlainContent plain = PlainContent.Open(Path);
        if (!plain.TryStatus(out status) || FileKey.Of(status) != State.Key)
        {
            plain.Dispose();
            return false;
        }
        _content = plain;
        See(status);
        return true;
    }

    /// <summary>Whether what was read of it in this run begins with some bytes.</summary>
    public bool HeadBeginsWith(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= _headLength && _head.AsSpan(0, bytes.Length).SequenceEqual(bytes);

    /// <summary>Reads its first bytes; 0 where it cannot be read.</summary>
    public int ReadHead(Span<byte> bytes)
    {
        bool wasOpen = IsOpen;
        try
        {
            return TryOpen() ? _content!.ReadAt(bytes, 0) : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
        finally
        {
            if (!wasOpen)
                Close();
        }
    }

    /// <summary>Goes on with the bytes of another file: a copy, or a packed form, of what this one held.</summary>
    public void Continue(string path, FileKey key, bool isPacked, IContent content)
    {
        _content?.Dispose();
        _content = content;
        State = State with { Path = path, Key = key, IsPacked = isPacked };
        _isChecked = true;
        IsChanged = true;
    }

    /// <summary>Looks at its size again, through the open file where there is one.</summary>
    /// <returns>How many names it has; null: it is not there.</returns>
    public uint? Look()
    {
        if (State.IsPacked)
            return 1;
        FileStatus status;
        if (_content is PlainContent plain)
        {
            if (!plain.TryStatus(out status))
                return null;
        }
        else if (!FileStatus.TryRead(Path, followLinks: true, out status, out _) || FileKey.Of(status) != State.Key)
        {
            return null;
        }
        See(status);
        return status.LinkCount;
    }

    /// <summary>Notes what the file system says of it.</summary>
    public void See(in FileStatus status)
    {
        LengthBytes = status.LengthBytes;
        SeenLength = Math.Max(SeenLength, status.LengthBytes);
        _modified = status.Modified;
    }

    /// <summary>It was read to its end, as it was when it was last looked at.</summary>
    public void NoteRead() => _readModified = _modified;

    /// <summary>
    /// Whether the bytes before the cursor are still those that were read: else the file was emptied and written anew.
    /// </summary>
    public bool IsSame()
    {
        if (!_isChecked)
            return TryCheck();
        if (State.IsPacked)
            return true;
        if (LengthBytes < _readEnd)
            return false;
        Span<byte> before = stackalloc byte[FilePrint.TailBytesMax];
        before = before[.._tailLength];
        return _content!.ReadAt(before, _readEnd - _tailLength) == _tailLength
            && before.SequenceEqual(_tail.AsSpan(0, _tailLength));
    }

    /// <summary>Reads some bytes and takes them through the stages.</summary>
    /// <returns>How many; 0: there are none now.</returns>
    public int Read(TailStages stages)
    {
        TailStream stream = Wake(stages);
        Memory<byte> room = stream.GetInputMemory()[..StreamLimits.ReadBytes];
        long offset = stream.NextOffset;
        int count = _content!.ReadAt(room.Span, offset);
        if (count == 0)
            return 0;
        Note(room.Span[..count], offset);
        stream.Take(count);
        IsChanged = true;
        return count;
    }

    /// <summary>Passes over bytes without taking them: what a file held before it was to be followed.</summary>
    public void SkipTo(long offset, long linesBefore)
    {
        var place = new StreamCheckpoint(offset, offset, linesBefore, 0);
        State = State with { Replay = place, DoneInput = offset, DoneOutput = offset };
        LoadEdges(offset);
        IsChanged = true;
    }

    /// <summary>Its stream, taken up where it was left.</summary>
    public TailStream Wake(TailStages stages)
    {
        if (Stream is not null)
            return Stream;
        Stream = new TailStream(stages, new StreamIdentity(Id, State.Source) { Origin = State.Origin }, State);
        if (!State.IsPacked)
            LoadEdges(State.Replay.InputOffset);
        return Stream;
    }

    /// <summary>What a checkpoint is to say of it.</summary>
    public StreamState Save()
    {
        if (Stream is not null)
            State = Stream.Save(State) with { Print = PrintNow() };
        IsChanged = false;
        return State;
    }

    /// <summary>Gives the stream's memory back; what it stood in is in the state.</summary>
    public void Sleep()
    {
        if (Stream is null)
            return;
        State = Stream.Save(State) with { Print = PrintNow() };
        Stream.Dispose();
        Stream = null;
    }

    /// <summary>Its bytes are not needed for now.</summary>
    public void Close()
    {
        _content?.Dispose();
        _content = null;
    }

    /// <summary>Nothing more comes: what is held back goes out.</summary>
    public void Finish(TailStages stages)
    {
        if (!State.IsFinished && (Stream is not null || State.Print.Cursor > State.DoneInput))
            Wake(stages).End();
        Sleep();
        Close();
        State = State with { IsFinished = true };
        IsChanged = true;
    }

    /// <summary>More came of it after all.</summary>
    public void Revive()
    {
        State = State with { IsFinished = false };
        IsChanged = true;
    }

    /// <summary>
    /// Passes over the hole of zeros that a program leaves which goes on writing where it was in a file that was
    /// emptied.
    /// </summary>
    public void SkipHole()
    {
        byte[] block = new byte[64 * 1024];
        long offset = 0;
        int count;
        while ((count = _content!.ReadAt(block, offset)) > 0)
        {
            int data = block.AsSpan(0, count).IndexOfAnyExcept((byte)0);
            offset += data < 0 ? count : data;
            if (data >= 0)
                break;
        }
        if (offset > 0)
            SkipTo(offset, 0);
    }

    /// <summary>Passes over all lines that are whole.</summary>
    public void SkipToLastLine()
    {
        byte[] block = new byte[64 * 1024];
        long offset = 0;
        long lines = 0;
        long start = 0;
        int count;
        while ((count = _content!.ReadAt(block, offset)) > 0)
        {
            ReadOnlySpan<byte> bytes = block.AsSpan(0, count);
            lines += bytes.Count((byte)'\n');
            int last = bytes.LastIndexOf((byte)'\n');
            if (last >= 0)
                start = offset + last + 1;
            offset += count;
        }
        SkipTo(start, lines);
    }

    /// <summary>It was found emptied, or gone.</summary>
    public void NoteEmptied(long now)
    {
        EmptiedAt = now;
        State = State with { WasEmptied = true };
        IsChanged = true;
    }

    /// <summary>Notes the length of a copy that holds less than what was read.</summary>
    public void NoteCopy(long bytes)
    {
        State = State with { CopyBytes = bytes };
        IsChanged = true;
    }

    /// <summary>Notes bytes that were destroyed.</summary>
    public void Lose(long bytes)
    {
        State = State with { LostBytes = State.LostBytes + bytes };
        IsChanged = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream?.Dispose();
        Close();
    }

    /// <summary>What its content is known by, as far as it was read.</summary>
    public FilePrint PrintNow() => _headLength == 0 && _tailLength == 0
        ? State.Print
        : new FilePrint(
            _headLength, FilePrint.Hash(_head.AsSpan(0, _headLength)), _readEnd,
            FilePrint.Hash(_tail.AsSpan(0, _tailLength)));

    bool TryCheck()
    {
        if (State.Print.Cursor > 0 && !State.Print.Agrees(_content!))
            return false;
        _isChecked = true;
        LoadEdges(Offset);
        return true;
    }

    /// <summary>Reads again what the print is made of.</summary>
    void LoadEdges(long offset)
    {
        _readEnd = offset;
        _tailLength = 0;
        if (_content is null || offset == 0)
            return;
        _headLength = _content.ReadAt(_head.AsSpan(0, (int)Math.Min(_head.Length, offset)), 0);
        int tail = (int)Math.Min(_tail.Length, offset);
        _tailLength = _content.ReadAt(_tail.AsSpan(0, tail), offset - tail);
    }

    void Note(ReadOnlySpan<byte> bytes, long offset)
    {
        if (offset != _readEnd)
        {
            // An unfinished line is read once more.
            if (State.IsPacked)
                _tailLength = 0;
            else
                LoadEdges(offset);
        }
        _readEnd = offset + bytes.Length;
        if (offset < _head.Length && offset == _headLength)
        {
            int count = Math.Min(bytes.Length, _head.Length - _headLength);
            bytes[..count].CopyTo(_head.AsSpan(_headLength));
            _headLength += count;
        }
        if (bytes.Length >= _tail.Length)
        {
            bytes[^_tail.Length..].CopyTo(_tail);
            _tailLength = _tail.Length;
            return;
        }
        int kept = Math.Min(_tailLength, _tail.Length - bytes.Length);
        _tail.AsSpan(_tailLength - kept, kept).CopyTo(_tail);
        bytes.CopyTo(_tail.AsSpan(kept));
        _tailLength = kept + bytes.Length;
    }
}
