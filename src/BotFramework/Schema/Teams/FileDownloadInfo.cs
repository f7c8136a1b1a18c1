using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A file that a user sent to the bot.</summary>
public class FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    public FileDownloadInfo()
    {
    }

    public FileDownloadInfo(string downloadUrl = null, string uniqueId = null, string fileType = null, object etag = null)
    {
        DownloadUrl = downloadUrl;
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>Signed for a short time; it needs no token.</summary>
    [JsonProperty(PropertyName = "downloadUrl")]
    public string DownloadUrl { get; set; }

    [JsonProperty(PropertyName = "uniqueId")]
    public string UniqueId { get; set; }

    [JsonProperty(PropertyName = "fileType")]
    public string FileType { get; set; }

    [JsonProperty(PropertyName = "etag")]
    public object Etag { get; set; }
}
