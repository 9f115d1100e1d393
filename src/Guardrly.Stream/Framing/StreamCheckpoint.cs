namespace Guardrly.Framing;

/// <summary>
/// Where a stream can be taken up again: a new <see cref="StreamRedactor"/> started from it and fed the input from
/// <see cref="InputOffset"/> writes what an unbroken run would have written from <see cref="OutputOffset"/> on. Of
/// fixed size and holds no byte of the stream, so it may be stored.
/// </summary>
/// <param name="InputOffset">Bytes of input before it; a line starts there.</param>
/// <param name="OutputOffset">Bytes of output before it.</param>
/// <param name="LinesBefore">Lines of input before it.</param>
/// <param name="State">What the stream stands in the middle of there; 0 for ordinary text. Opaque.</param>
public readonly record struct StreamCheckpoint(long InputOffset, long OutputOffset, long LinesBefore, ulong State);
