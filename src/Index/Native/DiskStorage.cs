using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Chancery.Index.Native;

/// <summary>A folder of a file system.</summary>
internal sealed partial class DiskStorage(string folder) : IIndexStorage
{
    public const string LockName = "write.lock";
    private const string DirectoryFlushLibrary = "libc";

    public string Location { get; } = Path.GetFullPath(folder);

    public bool Exists(string name) => File.Exists(Full(name));

    public IReadOnlyList<string> Names() =>
        Directory.Exists(Location)
            ? [.. Directory.EnumerateFiles(Location).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
            : [];

    public void Write(string name, IReadOnlyList<ReadOnlyMemory<byte>> chunks) => Guard(name, () =>
    {
        using var file = new FileStream(Full(name), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        foreach (var chunk in chunks)
        {
            file.Write(chunk.Span);
        }

        file.Flush(flushToDisk: true);
    });

    public void Rename(string from, string to) => Guard(to, () =>
    {
        File.Move(Full(from), Full(to), overwrite: true);
        FlushNames();
    });

    public void FlushNames() => FlushNames(Location);

    private static void FlushNames(string folder)
    {
        // Windows writes names through by itself and can't open a folder for this.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IndexWriteException($"the folder {folder} can't be opened to make its names durable");
        }

        int failed = Flush(handle);
        _ = Close(handle);
        if (failed != 0)
        {
            throw new IndexWriteException($"the disk did not take the names in {folder}");
        }
    }

    public void Delete(string name)
    {
        try
        {
            File.Delete(Full(name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A reader may hold it (Windows); it is not referenced and goes with the next writer.
        }
    }

    public byte[] Read(string name) => File.ReadAllBytes(Full(name));

    public IMappedFile Map(string name) => new MappedFile(Full(name));

    public IDisposable Lock()
    {
        CreateFolder();
        try
        {
            return new FileStream(Full(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IndexWriteException($"the folder {Location} may not be written: {error.Message}", error);
        }
        catch (IOException error) when (error is not DirectoryNotFoundException)
        {
            throw IsHeldByAnother(error)
                ? new IndexInUseException($"another program is writing to the index in {Location}", error)
                : new IndexWriteException($"the folder {Location} can't be written: {error.Message}", error);
        }
    }

    /// <summary>Makes the folder, and makes its own name durable: a commit in a folder that is gone after a power cut is no commit.</summary>
    private void CreateFolder()
    {
        if (!Directory.Exists(Location))
        {
            Guard("", () => Directory.CreateDirectory(Location));
            FlushNames(Path.GetDirectoryName(Location) ?? Location);
        }
    }

    /// <summary>Tells a lock that is taken from a disk that is full or read-only, by the system's error number.</summary>
    private static bool IsHeldByAnother(IOException error)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int LockViolation = unchecked((int)0x80070021);
        const int WouldBlockLinux = 11;
        const int WouldBlockMac = 35;
        return error.HResult is SharingViolation or LockViolation or WouldBlockLinux or WouldBlockMac;
    }

    private void Guard(string name, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexWriteException($"{Full(name)} can't be written: {error.Message}", error);
        }
    }

    private string Full(string name) => Path.Combine(Location, name);

    [LibraryImport(DirectoryFlushLibrary, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport(DirectoryFlushLibrary, EntryPoint = "fsync")]
    private static partial int Flush(int handle);

    [LibraryImport(DirectoryFlushLibrary, EntryPoint = "close")]
    private static partial int Close(int handle);

    private sealed unsafe class MappedFile : IMappedFile
    {
        private readonly MemoryMappedFile? _file;
        private readonly MemoryMappedViewAccessor? _view;
        private readonly byte* _start;
        private bool _disposed;

        public MappedFile(string path)
        {
            Length = new FileInfo(path).Length;
            if (Length == 0)
            {
                return;
            }

            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
            _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
            _start += _view.PointerOffset;
        }

        public long Length { get; }

        public ReadOnlySpan<byte> Slice(long offset, int length)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            ArgumentOutOfRangeException.ThrowIfNegative(offset);
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + length, Length);
            return new ReadOnlySpan<byte>(_start + offset, length);
        }

        public void Dispose()
        {
            if (!_disposed)
            {
                _disposed = true;
                _view?.SafeMemoryMappedViewHandle.ReleasePointer();
                _view?.Dispose();
                _file?.Dispose();
            }
        }
    }
}
