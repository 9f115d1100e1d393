using System.Runtime.CompilerServices;

namespace Guardrly.Alerts;

/// <summary>
/// A bounded set of keys: each has a slot, a small number under which others keep its state in arrays. The key that was
/// longest not touched is the first to go.
/// </summary>
/// <remarks>
/// Open addressing with linear probing over slots; a removed key's place is closed by moving back what was pushed past
/// it, so there are no graves to clear. Slots do not move while their key stays.
/// </remarks>
internal sealed class KeyTable(int keysMax)
{
    const int None = -1;
    const int KeysAtFirst = 16;

    Entry[] _entries = new Entry[Math.Min(KeysAtFirst, keysMax)];
    int[] _places = new int[Places(Math.Min(KeysAtFirst, keysMax))]; // slot plus one; 0 is free
    int _oldest = None;
    int _newest = None;
    int _freed = None; // slots that were given up, linked by Newer
    int _used;         // slots that were ever in use

    /// <summary>Keys in it.</summary>
    public int Count { get; private set; }

    /// <summary>The most keys that it takes.</summary>
    public int Max => keysMax;

    /// <summary>Whether a key must go before another comes.</summary>
    public bool IsFull => Count == Max;

    /// <summary>Slots that there are so far; grows with <see cref="Add"/>.</summary>
    public int Slots => _entries.Length;

    /// <summary>The slot of the key that was longest not touched, or -1.</summary>
    public int Oldest => _oldest;

    /// <summary>The slot whose key was touched next after that of <paramref name="slot"/>, or -1.</summary>
    public int Newer(int slot) => _entries[slot].Newer;

    /// <summary>The key of a slot; lives until the next change.</summary>
    public AlertKey this[int slot]
    {
        get
        {
            ref readonly Entry entry = ref _entries[slot];
            return new AlertKey(entry.KeyBytes(), entry.LengthPlusOne, entry.Platform);
        }
    }

    /// <summary>Whether a slot holds a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(int slot, in AlertKey key)
    {
        ref readonly Entry entry = ref _entries[slot];
        return entry.LengthPlusOne == key.LengthPlusOne && entry.Platform == key.Platform
            && entry.KeyBytes().SequenceEqual(key.Bytes);
    }

    /// <summary>The slot of a key, or -1.</summary>
    public int Find(in AlertKey key)
    {
        uint hash = key.Hash();
        int[] places = _places;
        for (int place = (int)hash & (places.Length - 1); places[place] != 0; place = (place + 1) & (places.Length - 1))
        {
            int slot = places[place] - 1;
            if (_entries[slot].Hash == hash && Holds(slot, key))
                return slot;
        }
        return None;
    }

    /// <summary>Adds a key that is not in it, as the newest. Must not be full.</summary>
    public int Add(in AlertKey key)
    {
        if (_freed == None && _used == _entries.Length)
            Grow();
        int slot = _freed;
        if (slot == None)
            slot = _used++;
        else
            _freed = _entries[slot].Newer;
        ref Entry entry = ref _entries[slot];
        entry.Hash = key.Hash();
        entry.LengthPlusOne = key.LengthPlusOne;
        entry.Platform = key.Platform;
        entry.ByteCount = (byte)key.Bytes.Length;
        key.Bytes.CopyTo(entry.Bytes);
        Place(slot);
        LinkAsNewest(slot);
        Count++;
        return slot;
    }

    /// <summary>Makes a slot's key the newest.</summary>
    public void Touch(int slot)
    {
        if (slot == _newest)
            return;
        Unlink(slot);
        LinkAsNewest(slot);
    }

    /// <summary>Removes the key of a slot.</summary>
    public void Remove(int slot)
    {
        Displace(slot);
        Unlink(slot);
        _entries[slot].Newer = _freed;
        _freed = slot;
        Count--;
    }

    /// <summary>Removes all keys.</summary>
    public void Clear()
    {
        while (_oldest != None)
            Remove(_oldest);
    }

    static int Places(int keys) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys * 2);

    void Grow()
    {
        Array.Resize(ref _entries, Math.Min(_entries.Length * 2, keysMax));
        _places = new int[Places(_entries.Length)];
        for (int slot = _oldest; slot != None; slot = _entries[slot].Newer)
            Place(slot);
    }

    void Place(int slot)
    {
        int place = (int)_entries[slot].Hash & (_places.Length - 1);
        while (_places[place] != 0)
            place = (place + 1) & (_places.Length - 1);
        _places[place] = slot + 1;
    }

    /// <summary>Frees a slot's place and moves back what stands behind it only because the place was taken.</summary>
    void Displace(int slot)
    {
        int mask = _places.Length - 1;
        int hole = (int)_entries[slot].Hash & mask;
        while (_places[hole] != slot + 1)
            hole = (hole + 1) & mask;
        for (int place = (hole + 1) & mask; _places[place] != 0; place = (place + 1) & mask)
        {
            int home = (int)_entries[_places[place] - 1].Hash & mask;
            if (((place - home) & mask) < ((place - hole) & mask))
                continue; // its home lies behind the hole
            _places[hole] = _places[place];
            hole = place;
        }
        _places[hole] = 0;
    }

    void Unlink(int slot)
    {
        ref readonly Entry entry = ref _entries[slot];
        if (entry.Older == None)
            _oldest = entry.Newer;
        else
            _entries[entry.Older].Newer = entry.Newer;
        if (entry.Newer == None)
            _newest = entry.Older;
        else
            _entries[entry.Newer].Older = entry.Older;
    }

    void LinkAsNewest(int slot)
    {
        _entries[slot].Older = _newest;
        _entries[slot].Newer = None;
        if (_newest == None)
            _oldest = slot;
        else
            _entries[_newest].Newer = slot;
        _newest = slot;
    }

    [InlineArray(AlertKey.BytesMax)]
    struct Block
    {
        byte _first;
    }

    struct Entry
    {
        public uint Hash;
        public int LengthPlusOne;
        public int Older;
        public int Newer;
        public byte Platform;
        public byte ByteCount;
        public Block Bytes;

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public readonly ReadOnlySpan<byte> KeyBytes() => ((ReadOnlySpan<byte>)Bytes)[..ByteCount];
    }
}
