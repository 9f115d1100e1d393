using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Guardrly.Normalize.Json;

/// <summary>
/// A JSON text as a flat row of values in the order in which they stand, made in one pass. Reused from text to text:
/// nothing is allocated once it has grown.
/// </summary>
/// <remarks>
/// It reads more than the grammar allows, for logs are torn, mixed and overwritten: any bytes are tolerated in strings,
/// blanks are all bytes up to U+0020, NUL among them, commas and colons may be missing or too many. What is valid is
/// read as the grammar has it. Containers deeper than <see cref="StreamLimits.JsonDepthMax"/> are one value each.
/// </remarks>
internal sealed class JsonTape
{
    const int NodesKept = 16 * 1024;

    JsonNode[] _nodes = new JsonNode[128];
    JsonNode _spare; // where values of arrays go that are too many
    int _count;

    /// <summary>The values; the first is the root.</summary>
    public ReadOnlySpan<JsonNode> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>Index in the bytes behind the root.</summary>
    public int End { get; private set; }

    /// <summary>Whether words stood where JSON has none: lines ran into one another.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>Reads the object or array that a stretch begins with, after blanks and a byte order mark.</summary>
    /// <param name="bytes">What the stretch lies in; places on the tape are indexes in it.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    public JsonVerdict Read(ReadOnlySpan<byte> bytes, int start, int end)
    {
        _count = 0;
        IsFaulty = false;
        if (_nodes.Length > NodesKept)
            _nodes = new JsonNode[NodesKept];
        int index = SkipBlank(bytes, start, end);
        if (end - index >= 3 && bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF)
            index = SkipBlank(bytes, index + 3, end);
        if (index >= end || !BeginsJson(bytes, index, end))
            return JsonVerdict.None;
        var walk = new Walk(bytes, index, end);
        bool isWhole = Run(ref walk);
        End = walk.Index;
        if (!isWhole)
            CloseAll(walk);
        return isWhole ? JsonVerdict.Whole : JsonVerdict.Torn;
    }

    /// <summary>The member of an object that has a name, the last if there are several; -1 if there is none.</summary>
    /// <param name="bytes">What was read.</param>
    /// <param name="node">Index of the object; anything else has no members.</param>
    /// <param name="name">The name, exactly.</param>
    public int Find(ReadOnlySpan<byte> bytes, int node, ReadOnlySpan<byte> name)
    {
        int found = -1;
        if (node < 0 || _nodes[node].Kind != JsonKind.Object)
            return found;
        int next = _nodes[node].Next;
        for (int index = node + 1; index < next; index = _nodes[index].Next)
        {
            ref readonly JsonNode member = ref _nodes[index];
            if (member.KeyLength >= 0 && KeyIs(bytes, member, name))
                found = index;
        }
        return found;
    }

    static bool KeyIs(ReadOnlySpan<byte> bytes, in JsonNode member, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> key = bytes.Slice(member.KeyStart, member.KeyLength);
        if (!member.IsKeyEscaped)
            return key.SequenceEqual(name);
        if (key.Length > 256)
            return false;
        Span<byte> decoded = stackalloc byte[256];
        return decoded[..JsonString.Decode(key, decoded)].SequenceEqual(name);
    }

    /// <summary>After a brace comes a name or the end, after a bracket a value: <c>[info]</c> and <c>{ args: …</c> are
    /// text.</summary>
    static bool BeginsJson(ReadOnlySpan<byte> bytes, int index, int end)
    {
        byte first = bytes[index];
        if (first is not ((byte)'{' or (byte)'['))
            return false;
        index = SkipBlank(bytes, index + 1, end);
        if (index >= end)
            return first == '{';
        byte next = bytes[index];
        return first == '{'
            ? next is (byte)'"' or (byte)'}' or (byte)'{'
            : next is (byte)'{' or (byte)'[' or (byte)'"' or (byte)']';
    }

    static int SkipBlank(ReadOnlySpan<byte> bytes, int index, int end)
    {
        while (index < end && bytes[index] <= ' ')
            index++;
        return index;
    }

    /// <summary>Walks to the end of the root; false: the text ended before it.</summary>
    /// <remarks>Compiled in full at once: a run is over before the runtime would come to it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool Run(ref Walk walk)
    {
        ReadOnlySpan<byte> bytes = walk.Bytes;
        while (walk.Index < walk.End)
        {
            byte letter = bytes[walk.Index];
            if (letter == '"')
            {
                if (!TakeString(ref walk))
                    return false;
            }
            else if (letter == ',')
            {
                walk.Index++;
                walk.KeyLength = -1;
            }
            else if (letter is (byte)'{' or (byte)'[')
            {
                if (!Open(ref walk, letter))
                    return false;
            }
            else if (letter is (byte)'}' or (byte)']')
            {
                walk.Index++;
                if (Close(ref walk, walk.Index))
                    return true;
            }
            else if (letter <= ' ' || letter == ':')
            {
                walk.Index++;
            }
            else
            {
                TakeWord(ref walk);
            }
        }
        return false;
    }

    /// <summary>A key with its colon, or a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool TakeString(ref Walk walk)
    {
        int start = walk.Index + 1;
        int close = StringEnd(walk.Bytes, start, walk.End, out bool isEscaped);
        if (close < 0)
        {
            walk.Index = walk.End;
            return false;
        }
        walk.Index = close + 1;
        if (!walk.IsInObject || walk.KeyLength >= 0)
        {
            Add(ref walk, JsonKind.String, start, close - start).IsEscaped = isEscaped;
            return true;
        }
        walk.KeyStart = start;
        walk.KeyLength = close - start;
        walk.IsKeyEscaped = isEscaped;
        if (walk.Index < walk.End && walk.Bytes[walk.Index] == ':')
            walk.Index++;
        return true;
    }

    /// <summary>Finds the quote that closes a string; -1 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int StringEnd(ReadOnlySpan<byte> bytes, int index, int end, out bool isEscaped)
    {
        isEscaped = false;
        ref byte origin = ref MemoryMarshal.GetReference(bytes);
        while (index < end)
        {
            // SAFETY: a load is made only where all of its bytes lie within bytes; those behind end are not looked at.
            if (bytes.Length - index >= Vector256<byte>.Count)
            {
                Vector256<byte> block = Vector256.LoadUnsafe(ref origin, (nuint)index);
                uint marks = (Vector256.Equals(block, Vector256.Create((byte)'"'))
                    | Vector256.Equals(block, Vector256.Create((byte)'\\'))).ExtractMostSignificantBits();
                if (marks == 0)
                {
                    index += Vector256<byte>.Count;
                    continue;
                }
                index += BitOperations.TrailingZeroCount(marks);
                if (index >= end)
                    return -1;
            }
            byte letter = bytes[index];
            if (letter == '"')
                return index;
            isEscaped |= letter == '\\';
            index += letter == '\\' ? 2 : 1;
        }
        return -1;
    }

    void TakeWord(ref Walk walk)
    {
        int start = walk.Index;
        int index = start;
        ReadOnlySpan<byte> bytes = walk.Bytes;
        while (index < walk.End && bytes[index] is > (byte)' ' and not ((byte)',' or (byte)'}' or (byte)']' or (byte)'"'
            or (byte)':' or (byte)'{' or (byte)'['))
            index++;
        walk.Index = index;
        ReadOnlySpan<byte> word = bytes[start..index];
        JsonKind kind = word[0] switch
        {
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonKind.Number,
            (byte)'t' when word.SequenceEqual("true"u8) => JsonKind.True,
            (byte)'f' when word.SequenceEqual("false"u8) => JsonKind.False,
            (byte)'n' when word.SequenceEqual("null"u8) => JsonKind.Null,
            _ => JsonKind.Other,
        };
        IsFaulty |= kind == JsonKind.Other;
        Add(ref walk, kind, start, index - start);
    }

    bool Open(ref Walk walk, byte letter)
    {
        JsonKind kind = letter == '{' ? JsonKind.Object : JsonKind.Array;
        if (walk.Depth >= StreamLimits.JsonDepthMax || (_count >= StreamLimits.JsonNodesMax && _count > 0))
        {
            int start = walk.Index;
            if (!TrySkip(ref walk))
                return false;
            Add(ref walk, JsonKind.Other, start, walk.Index - start);
            return true;
        }
        IsFaulty |= walk.IsInObject && walk.KeyLength < 0;
        Add(ref walk, kind, walk.Index, 0);
        walk.Current = _count - 1;
        walk.IsInObject = kind == JsonKind.Object;
        walk.Depth++;
        walk.Index++;
        return true;
    }

    /// <summary>Passes over a container without looking what is in it.</summary>
    static bool TrySkip(ref Walk walk)
    {
        int depth = 0;
        while (walk.Index < walk.End)
        {
            int next = walk.Bytes[walk.Index..walk.End].IndexOfAny(Walk.Marks);
            if (next < 0)
                break;
            int index = walk.Index + next;
            walk.Index = index + 1;
            if (walk.Bytes[index] == '"')
            {
                int close = StringEnd(walk.Bytes, index + 1, walk.End, out _);
                if (close < 0)
                    break;
                walk.Index = close + 1;
            }
            else
            {
                depth += walk.Bytes[index] is (byte)'{' or (byte)'[' ? 1 : -1;
                if (depth == 0)
                    return true;
            }
        }
        walk.Index = walk.End;
        return false;
    }

    /// <summary>Closes the container at hand; true: it was the root.</summary>
    bool Close(ref Walk walk, int end)
    {
        ref JsonNode closed = ref _nodes[walk.Current];
        closed.Length = end - closed.Start;
        closed.Next = _count;
        walk.Current = closed.Parent;
        walk.KeyLength = -1;
        walk.Depth--;
        if (walk.Current < 0)
            return true;
        walk.IsInObject = _nodes[walk.Current].Kind == JsonKind.Object;
        return false;
    }

    void CloseAll(Walk walk)
    {
        while (walk.Current >= 0)
            Close(ref walk, walk.End);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ref JsonNode Add(ref Walk walk, JsonKind kind, int start, int length)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _nodes.Length * 2);
        if (_count >= StreamLimits.JsonNodesMax && !walk.IsInObject)
            return ref _spare;
        ref JsonNode node = ref _nodes[_count++];
        node.KeyStart = walk.KeyStart;
        node.KeyLength = walk.KeyLength;
        node.IsKeyEscaped = walk.IsKeyEscaped;
        node.Start = start;
        node.Length = length;
        node.Next = _count;
        node.Parent = walk.Current;
        node.Kind = kind;
        node.IsEscaped = false;
        walk.KeyLength = -1;
        return ref node;
    }

    /// <summary>Where a walk stands.</summary>
    ref struct Walk(ReadOnlySpan<byte> bytes, int index, int end)
    {
        public static readonly System.Buffers.SearchValues<byte> Marks = System.Buffers.SearchValues.Create("\"{}[]"u8);

        public readonly ReadOnlySpan<byte> Bytes = bytes;
        public readonly int End = end;
        public int Index = index;
        public int Current = -1;
        public int Depth;
        public int KeyStart;
        public int KeyLength = -1;
        public bool IsKeyEscaped;
        public bool IsInObject;
    }
}
