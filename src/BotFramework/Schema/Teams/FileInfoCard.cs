using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a file that was uploaded.</summary>
public class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    public FileInfoCard()
    {
    }

    public FileInfoCard(string uniqueId = null, string fileType = null, object etag = null)
    {
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    [JsonProperty(PropertyName = "uniqueId")]
    public string UniqueId { get; set; }

    [JsonProperty(PropertyName = "fileType")]
    public string FileType { get; set; }

    [JsonProperty(PropertyName = "etag")]
    public object Etag { get; set; }
}
