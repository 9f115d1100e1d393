using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

/// <summary>Inputs opened and read to their end in one go.</summary>
internal static class Opened
{
    /// <summary>The text of an input, or the exception it ends with.</summary>
    /// <param name="bytes">The input as it lies on the disk.</param>
    /// <param name="name">Its file name.</param>
    /// <param name="pieceBytes">How much the disk gives at a time.</param>
    /// <param name="bufferBytes">How much is asked for at a time.</param>
    /// <param name="options">What the user asks for.</param>
    public static byte[] Read(
        byte[] bytes, string name = "test.log", int pieceBytes = int.MaxValue, int bufferBytes = 4096,
        InputOptions? options = null)
    {
        using ByteSource source = InputFile.Recognise(
            new PiecewiseBytes(bytes, pieceBytes, name), options ?? new InputOptions());
        return Drain(source, bufferBytes);
    }

    /// <summary>All that is left in a source.</summary>
    public static byte[] Drain(ByteSource source, int bufferBytes = 4096)
    {
        var text = new MemoryStream();
        byte[] buffer = new byte[bufferBytes];
        int count;
        while ((count = source.Read(buffer)) > 0)
            text.Write(buffer, 0, count);
        Assert.Equal(0, source.Read(buffer));
        return text.ToArray();
    }
}
