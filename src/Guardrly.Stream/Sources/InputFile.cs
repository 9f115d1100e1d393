using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>The door to inputs: whatever the file is, what comes out is its text as bytes.</summary>
internal static class InputFile
{
    /// <summary>Opens a file, a FIFO or a device by name and recognises it by its leading bytes.</summary>
    /// <exception cref="InputException">It is missing, a folder, forbidden, or of a kind that is refused.</exception>
    public static ByteSource Open(string path, InputOptions? options = null)
        => Recognise(StreamBytes.OpenFile(path), options ?? new InputOptions());

    /// <summary>Standard input, recognised by its leading bytes like a file.</summary>
    /// <exception cref="InputException">It is of a kind that is refused.</exception>
    public static ByteSource OpenStandardInput(InputOptions? options = null)
        => Recognise(StreamBytes.OpenStandardInput(), options ?? new InputOptions());

    /// <summary>Recognises and opens what a source gives; owns it, also when it is refused.</summary>
    internal static ByteSource Recognise(ByteSource source, InputOptions options)
    {
        var input = new BlockReader(source);
        try
        {
            string name = System.IO.Path.GetFileName(source.Path);
            ByteSource? unpacked = Unpack(input, name, options);
            if (unpacked is null)
                return Text(input);
            input = new BlockReader(unpacked);
            // Packed twice: brotli is seen by the name alone, here the part before the outer suffix.
            string innerName = System.IO.Path.GetFileNameWithoutExtension(name);
            if (LeadingBytes.EncodingOfName(innerName) == ContentEncoding.Brotli)
                throw new InputException(source.Path, "is packed twice", "unpack it once first");
            return Text(input);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>The unpacked bytes, or null when the input is not packed.</summary>
    static Layer? Unpack(BlockReader input, string name, InputOptions options)
    {
        ContentEncoding named = LeadingBytes.EncodingOfName(name);
        if (named == ContentEncoding.Brotli)
            return new BrotliBytes(input);
        switch (Form(input))
        {
            case InputForm.Gzip:
                return new GzipBytes(input);
            case InputForm.Zstd:
                return new ZstdBytes(input, options.ZstdWindowLogMax);
            case InputForm.Plain:
                RefuseStump(input, named);
                RefuseFalseName(input, name);
                return null;
            default:
                return null;
        }
    }

    static Layer Text(BlockReader input) => Form(input) switch
    {
        InputForm.Utf16LittleEndian => new Utf16Bytes(WithoutMark(input, 0xFF), isBigEndian: false),
        InputForm.Utf16BigEndian => new Utf16Bytes(WithoutMark(input, 0xFE), isBigEndian: true),
        InputForm.Plain => new PlainBytes(input),
        _ => throw new InputException(input.Source.Path, "is packed twice", "unpack it once first"),
    };

    static InputForm Form(BlockReader input)
    {
        // No more is read than it takes: what follows in a pipe may be long in coming.
        InputForm form;
        Signature? refused;
        bool isWhole = !input.Need(1);
        while ((form = LeadingBytes.Recognise(input.Unread, isWhole, out refused)) == InputForm.Unknown)
            isWhole = !input.Need(input.Unread.Length + 1);
        return form == InputForm.Refused
            ? throw new InputException(input.Source.Path, $"is {refused!.Name}, which is not opened", refused.Remedy)
            : form;
    }

    /// <summary>An archive by name of which not even the mark is left.</summary>
    static void RefuseStump(BlockReader input, ContentEncoding named)
    {
        ReadOnlySpan<byte> mark = named switch
        {
            ContentEncoding.Gzip => [0x1F, 0x8B],
            ContentEncoding.Zstd => [0x28, 0xB5, 0x2F, 0xFD],
            _ => [],
        };
        if (!mark.IsEmpty && !input.Need(mark.Length) && mark.StartsWith(input.Unread))
            throw new InputException(input.Source.Path, $"is cut off: only {input.Unread.Length} bytes of an archive");
    }

    /// <summary>An archive by name without its mark cannot be masked. Text may be called what it likes.</summary>
    static void RefuseFalseName(BlockReader input, string name)
    {
        if (LeadingBytes.IsArchiveName(name) && !LeadingBytes.LooksLikeText(input.Unread))
            throw new InputException(
                input.Source.Path, "is an archive by its name, but is not one that can be opened, and no text either");
    }

    static BlockReader WithoutMark(BlockReader input, byte first)
    {
        if (input.Unread[0] == first && input.Unread[1] == (first ^ 1))
            input.Consume(2);
        return input;
    }
}
