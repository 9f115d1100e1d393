namespace Guardrly.Sources;

/// <summary>Bytes that are taken as they are, after their first block was looked at.</summary>
internal sealed class PlainBytes(BlockReader input) : Layer(input)
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> unread = Input.Unread;
        if (unread.IsEmpty)
            return Input.Source.Read(buffer);
        int count = Math.Min(unread.Length, buffer.Length);
        unread[..count].CopyTo(buffer);
        Input.Consume(count);
        return count;
    }
}
