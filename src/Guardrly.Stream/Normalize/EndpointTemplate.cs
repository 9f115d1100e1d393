using System.Buffers.Text;
using Guardrly.Platforms;

namespace Guardrly.Normalize;

/// <summary>
/// A path with what differs from call to call replaced: versions, ids, owners. Decoded once, slashes collapsed, dot segments
/// resolved.
/// </summary>
internal static class EndpointTemplate
{
    /// <summary>Bytes that a template takes at most.</summary>
    public const int BytesMax = 1024;

    const int SegmentsMax = 64;
    const int SegmentBytesMax = 40;

    /// <summary>Writes the path decoded once, without doubled slashes and dot segments.</summary>
    /// <returns>Bytes written; never more than the path has, plus one.</returns>
    public static int WritePath(ReadOnlySpan<byte> path, Span<byte> destination)
    {
        int length = 0;
        if (path.IsEmpty || path[0] is not ((byte)'/' or (byte)'\\'))
            destination[length++] = (byte)'/';
        for (int index = 0; index < path.Length && length < destination.Length; index++)
        {
            byte letter = path[index];
            if (letter == '%' && index + 2 < path.Length
                && Utf8Parser.TryParse(path.Slice(index + 1, 2), out byte value, out int consumed, 'x') && consumed == 2)
            {
                // A slash that was encoded is part of its segment: it must not become a separator.
                if (value is (byte)'/' or (byte)'\\')
                {
                    destination[length++] = letter;
                    continue;
                }
                letter = value;
                index += 2;
            }
            destination[length++] = letter == '\\' ? (byte)'/' : letter;
        }
        return Resolve(destination[..length]);
    }

    /// <summary>Writes the template of a path that <see cref="WritePath"/> gave.</summary>
    /// <returns>Bytes written; a longer template is cut.</returns>
    public static int Write(Platform platform, ReadOnlySpan<byte> path, Span<byte> destination)
    {
        destination = destination[..Math.Min(destination.Length, BytesMax)];
        int length = 0;
        int ordinal = 0;
        var words = new LastWords();
        while (!path.IsEmpty && ordinal < SegmentsMax)
        {
            // Every turn takes a slash and the segment after it.
            int start = path[0] == '/' ? 1 : 0;
            int end = SegmentEnd(path, start);
            ReadOnlySpan<byte> segment = path[start..end];
            ReadOnlySpan<byte> template = Template(platform, segment, ordinal, words, out ReadOnlySpan<byte> tail);
            if (!Append(destination, ref length, "/"u8) || !Append(destination, ref length, template)
                || !Append(destination, ref length, tail))
                break;
            words.Add(path[start..end], ordinal);
            path = path[end..];
            ordinal++;
        }
        if (length == 0)
            Append(destination, ref length, "/"u8);
        return length;
    }

    /// <summary>A global id (<c>gid://shopify/Product/1</c>) is one segment, however many slashes it has.</summary>
    static int SegmentEnd(ReadOnlySpan<byte> path, int start)
    {
        ReadOnlySpan<byte> rest = path[start..];
        if (rest.StartsWith("gid:/"u8))
            return path.Length;
        int end = rest.IndexOf((byte)'/');
        return end < 0 ? path.Length : start + end;
    }

    static ReadOnlySpan<byte> Template(
        Platform platform, ReadOnlySpan<byte> segment, int ordinal, LastWords words, out ReadOnlySpan<byte> tail)
    {
        tail = default;
        if (segment.IsEmpty)
            return segment;
        if (platform.HasRepositories && words.IsRepository(ordinal))
            return ordinal == 1 ? "{owner}"u8 : "{repo}"u8;
        if (platform.IsVersion(segment))
            return "{version}"u8;
        if (segment.StartsWith("act_"u8) && (IsDigits(segment[4..]) || IsPlaceholder(segment[4..])))
            return "act_{id}"u8;
        if (PathSegments.IsId(segment, platform) || segment.StartsWith("gid:"u8) || segment.StartsWith("gid%"u8))
            return "{id}"u8;
        int dot = segment.LastIndexOf((byte)'.');
        if (dot > 0 && dot < segment.Length - 1 && segment.Length - dot <= 6 && PathSegments.IsId(segment[..dot], platform))
        {
            tail = segment[dot..];
            return "{id}"u8;
        }
        return segment.Length > SegmentBytesMax && !words.IsFile ? "{id}"u8 : segment;
    }

    static bool Append(Span<byte> destination, ref int length, ReadOnlySpan<byte> text)
    {
        if (destination.Length - length < text.Length)
            return false;
        text.CopyTo(destination[length..]);
        length += text.Length;
        return true;
    }

    static bool IsDigits(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    static bool IsPlaceholder(ReadOnlySpan<byte> text) => text.StartsWith("[REDACTED"u8);

    /// <summary>Collapses slashes and resolves dot segments in place.</summary>
    static int Resolve(Span<byte> path)
    {
        int length = 0;
        int index = 0;
        while (index < path.Length)
        {
            while (index < path.Length && path[index] == '/')
                index++;
            int end = path[index..].IndexOf((byte)'/');
            end = end < 0 ? path.Length : index + end;
            Span<byte> segment = path[index..end];
            bool isLast = end == path.Length;
            if (segment.SequenceEqual(".."u8))
            {
                length = Math.Max(0, path[..length].LastIndexOf((byte)'/'));
                segment = default;
            }
            else if (segment.SequenceEqual("."u8))
            {
                segment = default;
            }
            else if (!segment.IsEmpty)
            {
                path[length] = (byte)'/';
                segment.CopyTo(path[(length + 1)..]);
                length += 1 + segment.Length;
            }
            if (isLast && segment.IsEmpty && path.Length > 0)
                path[length++] = (byte)'/';
            index = end;
        }
        return length;
    }

    /// <summary>What the segments before the one at hand say of it.</summary>
    struct LastWords
    {
        bool _isRepository;

        /// <summary>What follows names a file or a branch, which may be long.</summary>
        public bool IsFile { get; private set; }

        public readonly bool IsRepository(int ordinal) => _isRepository && ordinal is (1 or 2);

        public void Add(ReadOnlySpan<byte> segment, int ordinal)
        {
            _isRepository |= ordinal == 0 && segment.SequenceEqual("repos"u8);
            IsFile |= segment.SequenceEqual("contents"u8) || segment.SequenceEqual("blob"u8);
        }
    }
}
