namespace Chancery.Index.Native;

/// <summary>The files of one index. Everything the native engine does to a disk goes through here.</summary>
internal interface IIndexStorage
{
    /// <summary>Where the files are, for messages.</summary>
    string Location { get; }

    /// <summary>Whether a file is there.</summary>
    bool Exists(string name);

    /// <summary>Names of all files, in ordinal order; empty where the folder is missing.</summary>
    IReadOnlyList<string> Names();

    /// <summary>Writes a new file and does not return before the disk has its bytes.</summary>
    /// <exception cref="IndexWriteException">The disk is full or may not be written.</exception>
    void Write(string name, IReadOnlyList<ReadOnlyMemory<byte>> chunks);

    /// <summary>Gives a file, already written, the name of another, which it replaces in one step; durable on return.</summary>
    void Rename(string from, string to);

    /// <summary>Makes new names durable.</summary>
    void FlushNames();

    /// <summary>Deletes a file; a file that is not there is no error.</summary>
    void Delete(string name);

    /// <summary>Reads a whole small file.</summary>
    byte[] Read(string name);

    /// <summary>Opens a file for reading; it stays readable after it is deleted.</summary>
    IMappedFile Map(string name);

    /// <summary>Takes the one writer's lock, and makes the folder if need be.</summary>
    /// <exception cref="IndexInUseException">Somebody else has it.</exception>
    IDisposable Lock();
}

/// <summary>A file's bytes, readable in place until disposed.</summary>
internal interface IMappedFile : IDisposable
{
    long Length { get; }

    /// <summary>A part of it.</summary>
    ReadOnlySpan<byte> Slice(long offset, int length);
}
