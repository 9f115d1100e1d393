using Guardrly.Framing;

namespace Guardrly.Tail;

/// <summary>
/// Where one stream stands, so that a later run goes on as if there had been no stop. Holds no byte of the log but the
/// masked session ids of open alert runs and names of MCP servers.
/// </summary>
internal sealed record StreamState
{
    const byte Version = 1;

    /// <summary>Ordinal of the stream in this state, for ever.</summary>
    public required int Id { get; init; }

    /// <summary>Where the file was seen last.</summary>
    public required string Path { get; init; }

    /// <summary>Where it was seen last under a name that is watched.</summary>
    public required string WatchedPath { get; init; }

    /// <summary>Its name in records: the path under which it was found first, masked.</summary>
    public required string Source { get; init; }

    /// <summary>What names the stream in alerts.</summary>
    public required string Origin { get; init; }

    /// <summary>Which file it is.</summary>
    public required FileKey Key { get; init; }

    /// <summary>What its content is known by.</summary>
    public FilePrint Print { get; init; }

    /// <summary>
    /// Where reading starts again: at or before all that joins and alerts still need. What it gives up to
    /// <see cref="DoneInput"/> was delivered before and is dropped.
    /// </summary>
    public StreamCheckpoint Replay { get; init; }

    /// <summary>Offset in the input up to which all sinks have it.</summary>
    public long DoneInput { get; init; }

    /// <summary>Offset in the masked output up to which all sinks have it.</summary>
    public long DoneOutput { get; init; }

    /// <summary>What the stream said of its MCP servers before <see cref="Replay"/>.</summary>
    public byte[] Servers { get; init; } = [];

    /// <summary>Open runs of the alert rules at <see cref="DoneInput"/>.</summary>
    public byte[] Alerts { get; init; } = [];

    /// <summary>Nothing more comes of it; kept so that a copy or a packed form of it is known.</summary>
    public bool IsFinished { get; init; }

    /// <summary>It is a packed file.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Bytes that were destroyed before they could be read.</summary>
    public long LostBytes { get; init; }

    /// <summary>It was emptied, or vanished: a copy of it may come up.</summary>
    public bool WasEmptied { get; init; }

    /// <summary>Length of a copy of it that holds less than what was read; 0: none is known.</summary>
    public long CopyBytes { get; init; }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Version);
        writer.Write(Id);
        writer.Write(Path);
        writer.Write(WatchedPath);
        writer.Write(Source);
        writer.Write(Origin);
        Key.Write(writer);
        Print.Write(writer);
        writer.Write(Replay.InputOffset);
        writer.Write(Replay.OutputOffset);
        writer.Write(Replay.LinesBefore);
        writer.Write(Replay.State);
        writer.Write(DoneInput);
        writer.Write(DoneOutput);
        WriteBytes(writer, Servers);
        WriteBytes(writer, Alerts);
        writer.Write(IsFinished);
        writer.Write(IsPacked);
        writer.Write(LostBytes);
        writer.Write(CopyBytes);
        writer.Write(WasEmptied);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is of another version.</exception>
    public static StreamState Read(BinaryReader reader)
    {
        byte version = reader.ReadByte();
        if (version != Version)
            throw new InvalidDataException($"state of version {version}, this program writes version {Version}");
        return new StreamState
        {
            Id = reader.ReadInt32(),
            Path = reader.ReadString(),
            WatchedPath = reader.ReadString(),
            Source = reader.ReadString(),
            Origin = reader.ReadString(),
            Key = FileKey.Read(reader),
            Print = FilePrint.Read(reader),
            Replay = new StreamCheckpoint(
                reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64()),
            DoneInput = reader.ReadInt64(),
            DoneOutput = reader.ReadInt64(),
            Servers = ReadBytes(reader),
            Alerts = ReadBytes(reader),
            IsFinished = reader.ReadBoolean(),
            IsPacked = reader.ReadBoolean(),
            LostBytes = reader.ReadInt64(),
            CopyBytes = reader.ReadInt64(),
            WasEmptied = reader.ReadBoolean(),
        };
    }

    static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    static byte[] ReadBytes(BinaryReader reader)
    {
        int length = reader.ReadInt32();
        return length < 0 ? throw new InvalidDataException("a length below zero") : reader.ReadBytes(length);
    }
}
