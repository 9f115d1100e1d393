namespace Guardrly.Tail;

/// <summary>How far an output is durable.</summary>
/// <param name="Address">Which output it is.</param>
/// <param name="Key">Which file.</param>
/// <param name="LengthBytes">Its length.</param>
internal readonly record struct OutputMark(string Address, FileKey Key, long LengthBytes)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Address);
        Key.Write(writer);
        writer.Write(LengthBytes);
    }

    public static OutputMark Read(BinaryReader reader) =>
        new(reader.ReadString(), FileKey.Read(reader), reader.ReadInt64());
}
