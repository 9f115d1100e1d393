namespace Guardrly.Sources;

/// <summary>The door to inputs: whatever the file is, what comes out is its text as bytes.</summary>
internal static class InputFile
{
    /// <summary>Opens a file, a FIFO or a device by name and recognises it by its leading bytes.</summary>
    /// <exception cref="InputException">It is missing, a folder, forbidden, or of a kind that is refused.</exception>
    public static ByteSource Open(string path, InputOptions? options = null)
        => throw new NotImplementedException($"{path}{options}");

    /// <summary>Standard input, recognised by its leading bytes like a file.</summary>
    /// <exception cref="InputException">It is of a kind that is refused.</exception>
    public static ByteSource OpenStandardInput(InputOptions? options = null)
        => throw new NotImplementedException($"{options}");
}
