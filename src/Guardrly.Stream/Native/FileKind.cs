namespace Guardrly.Native;

/// <summary>What a path leads to.</summary>
internal enum FileKind
{
    /// <summary>A file of bytes.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, where links are not followed.</summary>
    Link,

    /// <summary>A named pipe.</summary>
    Fifo,

    /// <summary>A terminal, <c>/dev/null</c> and the like.</summary>
    CharacterDevice,

    /// <summary>A disk.</summary>
    BlockDevice,

    /// <summary>A socket.</summary>
    Socket,
}

/// <summary>What kinds of files are called in messages.</summary>
internal static class FileKindWords
{
    /// <summary>The word for it, without its article; each goes with "a".</summary>
    public static string Word(this FileKind kind) => kind switch
    {
        FileKind.Folder => "folder",
        FileKind.Link => "link",
        FileKind.Fifo => "pipe",
        FileKind.CharacterDevice => "device",
        FileKind.BlockDevice => "block device",
        FileKind.Socket => "socket",
        _ => "file",
    };
}
