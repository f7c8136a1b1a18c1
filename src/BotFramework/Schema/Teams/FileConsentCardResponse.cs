using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>fileConsent/invoke</c>.</summary>
public class FileConsentCardResponse
{
    public FileConsentCardResponse()
    {
    }

    public FileConsentCardResponse(string action = null, object context = null, FileUploadInfo uploadInfo = null)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary>accept or decline.</summary>
    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }

    [JsonProperty(PropertyName = "context")]
    public object Context { get; set; }

    [JsonProperty(PropertyName = "uploadInfo")]
    public FileUploadInfo UploadInfo { get; set; }
}
