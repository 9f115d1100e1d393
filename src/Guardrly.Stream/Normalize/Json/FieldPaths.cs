using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Guardrly.Normalize.Json;

/// <summary>What is known of a path.</summary>
internal struct FieldPath
{
    /// <summary>Hash of the path, its names written one after another.</summary>
    public ulong Hash;

    /// <summary>What it stands for, or none.</summary>
    public JsonField Field;

    /// <summary>What it stands for besides.</summary>
    public JsonField Second;

    /// <summary>Place in the row of <see cref="Field"/>, from 0.</summary>
    public byte Rank;

    /// <summary>Place in the row of <see cref="Second"/>, from 0.</summary>
    public byte SecondRank;

    /// <summary>What one of a latency is.</summary>
    public LatencyUnit Unit;

    /// <summary>Known paths begin with it.</summary>
    public bool IsPrefix;

    /// <summary>It only groups.</summary>
    public bool IsGroup;
}

/// <summary>Finds paths in the table of fields by a hash of their names that runs on from name to name.</summary>
/// <remarks>
/// A name that has the hash of a known one by chance or by design is taken for it: no harm, whoever can write it can
/// write the known one. Names that a stream had before are found by their raw bytes, without being folded again.
/// </remarks>
internal sealed class FieldPaths
{
    /// <summary>Hash of the path without a name.</summary>
    public const ulong Root = 0xCBF29CE484222325;

    const int CacheSize = 1024;

    static readonly byte[] s_fold = Fold();
    static readonly FieldPath[] s_table = Table();

    readonly (ulong Raw, FieldPath Path)[] _cache = new (ulong, FieldPath)[CacheSize];

    /// <summary>Finds the path of a name below another path.</summary>
    public ref readonly FieldPath Find(ulong parent, ReadOnlySpan<byte> name)
    {
        ulong raw = Raw(parent, name);
        ref (ulong Raw, FieldPath Path) cached = ref _cache[(int)(raw >> 54)];
        if (cached.Raw != raw)
            cached = (raw, Look(Extend(parent, name)));
        return ref cached.Path;
    }

    /// <summary>Finds the path of a name that was decoded first.</summary>
    public static FieldPath Look(ulong hash)
    {
        for (int index = Slot(hash); s_table[index].Hash != 0; index = (index + 1) & (s_table.Length - 1))
        {
            if (s_table[index].Hash == hash)
                return s_table[index];
        }
        return new FieldPath { Hash = hash };
    }

    /// <summary>Hash of a path with a name behind it.</summary>
    public static ulong Extend(ulong hash, ReadOnlySpan<byte> name)
    {
        foreach (byte letter in name)
        {
            byte folded = s_fold[letter];
            if (folded != 0)
                hash = (hash ^ folded) * 0x100000001B3;
        }
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Raw(ulong parent, ReadOnlySpan<byte> name)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        ulong hash = parent ^ ((ulong)name.Length * Odd);
        while (name.Length >= 8)
        {
            hash = System.Numerics.BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(name)) * Odd, 29);
            name = name[8..];
        }
        ulong rest = 0;
        if (name.Length >= 4)
            rest = MemoryMarshal.Read<uint>(name) | ((ulong)MemoryMarshal.Read<uint>(name[^4..]) << 32);
        else if (name.Length > 0)
            rest = name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16);
        hash = (hash ^ rest) * Odd;
        return (hash ^ (hash >> 32)) * Odd;
    }

    static int Slot(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> 40) & (s_table.Length - 1);

    static byte[] Fold()
    {
        var fold = new byte[256];
        for (int value = 1; value < fold.Length; value++)
            fold[value] = (byte)value;
        for (int letter = 'A'; letter <= 'Z'; letter++)
            fold[letter] = (byte)(letter | 0x20);
        foreach (byte sign in "_.-@"u8)
            fold[sign] = 0;
        return fold;
    }

    static FieldPath[] Table()
    {
        var paths = new Dictionary<ulong, FieldPath>();
        foreach ((JsonField field, string names) in FieldTable.Rows)
        {
            int rank = 0;
            foreach (string name in FieldNames.Expand(names))
                AddName(paths, field, name, rank++);
        }
        foreach (string name in FieldTable.Groups.Split(' '))
            CollectionsMarshal.GetValueRefOrAddDefault(paths, Hash(name), out _).IsGroup = true;
        var table = new FieldPath[4096];
        foreach ((ulong hash, FieldPath path) in paths)
        {
            int index = (int)((hash * 0x9E3779B97F4A7C15) >> 40) & (table.Length - 1);
            while (table[index].Hash != 0)
                index = (index + 1) & (table.Length - 1);
            table[index] = path with { Hash = hash };
        }
        return table;
    }

    static void AddName(Dictionary<ulong, FieldPath> paths, JsonField field, string name, int rank)
    {
        (string path, LatencyUnit unit) = FieldNames.Unit(name);
        for (int dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1))
            CollectionsMarshal.GetValueRefOrAddDefault(paths, Hash(path[..dot]), out _).IsPrefix = true;
        ref FieldPath entry = ref CollectionsMarshal.GetValueRefOrAddDefault(paths, Hash(path), out _);
        if (entry.Field == JsonField.None)
            (entry.Field, entry.Rank) = (field, (byte)rank);
        else if (entry.Field != field)
            (entry.Second, entry.SecondRank) = (field, (byte)rank);
        if (unit != LatencyUnit.Open)
            entry.Unit = unit;
    }

    static ulong Hash(string name) => Extend(Root, System.Text.Encoding.UTF8.GetBytes(name));
}
