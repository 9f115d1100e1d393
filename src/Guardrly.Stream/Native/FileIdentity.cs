namespace Guardrly.Native;

/// <summary>
/// What makes a file the same under two names: its device and inode, or where they are not known its real path. The
/// one place where systems differ in this.
/// </summary>
internal readonly record struct FileIdentity(ulong Device, ulong Inode, string? RealPath);
