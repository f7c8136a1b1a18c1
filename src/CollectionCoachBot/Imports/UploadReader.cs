using System.Security.Cryptography;
using CollectionCoachBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CollectionCoachBot.Imports;

/// <summary>Reads the file of a request while it comes: the body itself, or the one file of a form. Of what doesn't come whole nothing is left.</summary>
internal sealed class UploadReader(IOptions<LedgerApiOptions> options, ILogger<UploadReader> log)
{
    /// <summary>What a form may have besides its file.</summary>
    private const int FormRoom = 64 * 1024;

    private const int MaxFields = 256;

    private const int LongestField = 1_000;

    /// <summary>Where a file lies until it's imported. A test puts a full disk here.</summary>
    public Func<FileStream> Open { get; set; } = () => NamelessFile.Open();

    public long MaxBytes => options.Value.MaxMegabytes * 1024L * 1024;

    /// <summary>How long a body may be at most.</summary>
    public long MaxBody => MaxBytes + FormRoom;

    /// <exception cref="ApiRefusedException">It is too big, no form that can be read, or the disk is full.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase))
        {
            var (content, digest) = await KeepAsync(request.Body, cancellationToken);
            return new Upload(content, digest, []);
        }

        if (!type.SubType.Equals("form-data", StringComparison.OrdinalIgnoreCase) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            throw new ApiRefusedException(StatusCodes.Status415UnsupportedMediaType, "no-form");
        return await ReadFormAsync(new MultipartReader(boundary, request.Body), cancellationToken);
    }

    private async Task<Upload> ReadFormAsync(MultipartReader form, CancellationToken cancellationToken)
    {
        (FileStream Content, string Digest)? file = null;
        var fields = new List<(string, string)>();
        try
        {
            while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } about || !about.IsFormDisposition() && !about.IsFileDisposition())
                    throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-form");
                if (about.IsFormDisposition())
                    fields.Add((HeaderUtilities.RemoveQuotes(about.Name).Value ?? "", await FieldAsync(section.Body, cancellationToken)));
                else
                    file = file is null ? await KeepAsync(section.Body, cancellationToken) : throw new ApiRefusedException(StatusCodes.Status400BadRequest, "one-file");
                if (fields.Count > MaxFields)
                    throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-form");
            }

            return file is { } there ? new Upload(there.Content, there.Digest, fields) : throw new ApiRefusedException(StatusCodes.Status400BadRequest, "one-file");
        }
        catch (InvalidDataException)
        {
            file?.Content.Dispose();
            throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-form");
        }
        catch (IOException e) when (e is not (BadHttpRequestException or ConnectionResetException))
        {
            // The body is here, but the form isn't at its end.
            file?.Content.Dispose();
            throw new ApiRefusedException(StatusCodes.Status400BadRequest, "not-whole");
        }
        catch
        {
            file?.Content.Dispose();
            throw;
        }
    }

    private async Task<(FileStream Content, string Digest)> KeepAsync(Stream from, CancellationToken cancellationToken)
    {
        var content = OpenFile();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81_920];
            for (var read = await from.ReadAsync(buffer, cancellationToken); read > 0; read = await from.ReadAsync(buffer, cancellationToken))
            {
                if (content.Length + read > MaxBytes)
                    throw TooBig();
                hash.AppendData(buffer, 0, read);
                await WriteAsync(content, buffer.AsMemory(0, read), cancellationToken);
            }

            await WriteAsync(content, ReadOnlyMemory<byte>.Empty, cancellationToken);
            content.Position = 0;
            return (content, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public ApiRefusedException TooBig() => new(StatusCodes.Status413PayloadTooLarge, "too-big", ("max", options.Value.MaxMegabytes));

    private FileStream OpenFile()
    {
        try
        {
            return Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NoRoom(e);
        }
    }

    /// <summary>A fault of the disk looks like one of the connection, and must not be taken for it.</summary>
    private async Task WriteAsync(FileStream to, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await to.WriteAsync(bytes, cancellationToken);
            if (bytes.IsEmpty)
                await to.FlushAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw NoRoom(e);
        }
    }

    private ApiRefusedException NoRoom(Exception e)
    {
        ImportsLog.NoRoom(log, e.Message);
        return new ApiRefusedException(StatusCodes.Status507InsufficientStorage, "no-room");
    }

    private static async Task<string> FieldAsync(Stream from, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(from);
        var text = new char[LongestField + 1];
        var read = await reader.ReadBlockAsync(text, cancellationToken);
        return read <= LongestField ? new string(text, 0, read) : throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-form");
    }
}
