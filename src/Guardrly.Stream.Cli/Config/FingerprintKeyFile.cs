using System.Security.Cryptography;

namespace Guardrly.Cli.Config;

/// <summary>The file that holds the key of the fingerprints. It is made on first use.</summary>
static class FingerprintKeyFile
{
    const int KeyBytesMin = 16;
    const int KeyBytesMax = 4096;
    const int NewKeyBytes = 32;

    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key in the file at <paramref name="path"/>, which is made if it is not there.</summary>
    /// <exception cref="InvalidDataException">The file may not be used; the message says why.</exception>
    /// <exception cref="IOException">It could not be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & ~OwnerOnly) != 0)
        {
            throw new InvalidDataException(
                $"others may read or write the key file '{path}': chmod 600 it, or make a new one");
        }
        if (file.Length is < KeyBytesMin or > KeyBytesMax)
        {
            throw new InvalidDataException(
                $"the key file '{path}' holds {file.Length} bytes; {KeyBytesMin} to {KeyBytesMax} are right");
        }
        byte[] key = new byte[file.Length];
        file.ReadExactly(key);
        return key;
    }

    /// <summary>
    /// Writes the key under another name first: a key file is whole or absent. Where two processes make it at once, the
    /// first one wins and both use its key.
    /// </summary>
    static void Create(string path)
    {
        string temporary = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.tmp";
        try
        {
            using (FileStream file = OpenNew(temporary))
            {
                file.Write(RandomNumberGenerator.GetBytes(NewKeyBytes));
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    static FileStream OpenNew(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}
