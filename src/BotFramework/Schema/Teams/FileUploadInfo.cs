using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where the file goes after the user agreed.</summary>
public class FileUploadInfo
{
    public FileUploadInfo()
    {
    }

    public FileUploadInfo(
        string name = null, string uploadUrl = null, string contentUrl = null, string uniqueId = null, string fileType = null)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>An upload session of OneDrive; the file is written with PUT.</summary>
    [JsonProperty(PropertyName = "uploadUrl")]
    public string UploadUrl { get; set; }

    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty(PropertyName = "uniqueId")]
    public string UniqueId { get; set; }

    [JsonProperty(PropertyName = "fileType")]
    public string FileType { get; set; }
}
