namespace Guardrly.Normalize.Json;

/// <summary>The names that logs give to the fields of a call. Names within names are parted by dots.</summary>
/// <remarks>
/// Case and the signs <c>_ . - @</c> do not matter, so <c>{"http":{"request":{"method":…}}}</c>,
/// <c>"http.request.method"</c> and <c>"httpRequestMethod"</c> are the same. Of several in one text the first of the
/// table wins. Words in braces stand for each of them; an empty one for no word.
/// </remarks>
internal static class FieldTable
{
    /// <summary>Fields with their names, the best first; a latency's unit stands behind a colon.</summary>
    public static readonly (JsonField Field, string Names)[] Rows =
    [
        (JsonField.Timestamp,
            "@timestamp timestamp @t time ts startTimeUnixNano timeUnixNano observedTimeUnixNano"
            + " startedDateTime datetime date asctime eventTime created_at t log.time _time time.repr"
            + " time.timestamp start_time startTime timeMillis instant.epochSecond receivedAt when logged_at"
            + " record.time.repr time_local time_iso8601"),
        (JsonField.EndTime, "endTimeUnixNano end_time endTime"),
        (JsonField.Level,
            "level @l severity severityText severityNumber levelname log.level lvl loglevel priority"
            + " level.name record.level.name log_level levelText levelNumber message.level params.level"),
        (JsonField.Message,
            "message msg @m @mt RenderedMessage MessageTemplate event body.stringValue text log line content"
            + " short_message event_message textPayload record.message"),
        (JsonField.Method,
            "http.request.method method http_method httpMethod {request,req}.method http.method HttpMethod"
            + " RequestMethod verb"
            + " {message,config,event,request_info,options,call,httpRequest}.{method,httpMethod} http_verb"
            + " request_method httpRequest.requestMethod res.req.method {response,err,error}.config.method"
            + " {err,error,response}.request.method fetch.method message.request.method"),
        (JsonField.Url,
            "url.full http.url url uri request.{url,uri} req.{url,uri} requestUrl RequestUri request_url"
            + " target_url endpoint {message,config,event,request_info,options,call}.{url,uri} http.request.url"
            + " href httpRequest.requestUrl url.original full_url api_url {response,err,error}.config.url"
            + " {err,error,response}.request.url res.req.url response.url fetch.url http.full_url upstream_url"),
        (JsonField.Path,
            "url.path http.target RequestPath path request_uri {req,request}.{originalUrl,path} route.path"
            + " http.path uri_path request_path http.route {message,config}.path"),
        (JsonField.RequestLine, "request request_line http.request_line requestLine req"),
        (JsonField.Query, "url.query query_string querystring http.query QueryString url_query"),
        (JsonField.Scheme, "url.scheme http.scheme scheme Protocol {req,request}.{scheme,protocol}"),
        (JsonField.Host,
            "server.address url.domain net.peer.name http.host http.request.header.host host"
            + " {request,req,message,}.headers.host upstream_host authority :authority vhost"
            + " {req,request}.{host,hostname} request_host target_host hostname http_host baseURL base_url"
            + " {config,message}.baseURL remote_host"),
        (JsonField.Port, "server.port net.peer.port http.port {req,request}.port port"),
        (JsonField.Status,
            "http.response.status_code http.status_code status_code statusCode status"
            + " {res,response}.statusCode {response,res}.{status,status_code} StatusCode httpStatus http_status"
            + " code {message,event}.{status,statusCode} upstream_status httpStatusCode http_status_code"
            + " response_code responseCode ResponseStatusCode httpRequest.status {err,error}.response.status"
            + " {err,error}.{status,statusCode,status_code} http.status result.{status,statusCode}"
            + " response_status resp.status resp.status_code {event,message}.response.status"),
        (JsonField.Latency,
            "duration_ms:ms latency_ms:ms elapsed_ms:ms responseTime:ms response_time ElapsedMilliseconds:ms"
            + " Elapsed latency elapsed duration duration_seconds:s took rt:s request_time:s"
            + " upstream_response_time:s http.server.request.duration:s http.client.request.duration:s"
            + " event.duration:ns durationMs:ms took_ms:ms time_ms:ms responseTimeMs:ms response_time_ms:ms"
            + " request_time_ms:ms {message,event}.{duration,durationMs,elapsed,latency} latency_seconds:s"
            + " elapsed_seconds:s latency_s:s duration_s:s elapsed_s:s latency_us:us duration_us:us"
            + " duration_ns:ns latency_ns:ns elapsed_ns:ns durationNano:ns httpRequest.latency dur total_time:s"
            + " time_total:s {res,response}.{responseTime,time,duration,elapsed} latencyMs:ms elapsedMs:ms"
            + " timings.total:ms execution_time http.duration http.elapsed http.latency http.duration_ms:ms"
            + " http.latency_ms:ms durationMillis:ms latencyMillis:ms elapsedTime {req,request}.duration"
            + " processing_time rtt ms:ms"),
        (JsonField.Session,
            "mcp.session.id {req,request,message,}.headers.mcp-session-id session_id session"
            + " gen_ai.conversation.id conversation_id thread_id sid http.request.header.mcp-session-id"
            + " mcpSession session.id {context,ctx,mcp,params,agent}.{session_id,session} agent_session"
            + " agent_session_id chat_id run_id"),
        (JsonField.Agent,
            "agent agent_id agent_name gen_ai.agent.name gen_ai.agent.id agent.name agent.id clientInfo.name"
            + " client_name mcp.client.name mcp_client {context,ctx}.agent"),
        (JsonField.Service, "service.name service service_name serviceName app application resource.service.name"),
        (JsonField.Tool, "gen_ai.tool.name tool tool.name mcp.tool.name tool_name mcp_tool {context,ctx,mcp}.tool"),
        (JsonField.SpanId, "span_id spanId span.id"),
        (JsonField.RequestId,
            "jsonrpc.request.id request_id requestId {req,request,message,event}.{id,requestId} reqId rid"
            + " correlation_id"
            + " {req,request,res,response,message,}.headers.{x-request-id,request-id,x-github-request-id}"
            + " x-request-id ConnectionId http.request.id http.request_id fbtrace_id call_id"),
        (JsonField.TraceId, "trace_id traceId trace.id"),
        (JsonField.Direction, "message.type type direction phase event_type message.direction kind stage eventType"),
        (JsonField.RequestBytes,
            "http.request.body.size http.request.body.bytes {req,request,message,}.headers.content-length"
            + " request_length request_bytes request_size req_bytes"
            + " {req,request}.{bodySize,contentLength,size,bytes} http.request.bytes http.request.size"
            + " requestSize httpRequest.requestSize http.request_content_length"
            + " http.request.header.content-length content_length bytes_in body_size body_bytes payload_size"
            + " payload_bytes"),
        (JsonField.ResponseBytes,
            "http.response.body.size http.response.body.bytes {res,response}.headers.content-length"
            + " bytes_sent body_bytes_sent response_bytes response_size response_length"
            + " {res,response}.{bodySize,contentLength,size,bytes} httpRequest.responseSize bytes_out"
            + " http.response_content_length bytes"),
        (JsonField.RequestBody,
            "{req,request}.body request_body requestBody http.request.body.content http.request.body"
            + " {req,request}.data {config,message,options}.{data,body}"
            + " {req,request}.{json,payload,postData.text} payload graphql.document"
            + " {response,err,error}.config.data post_data request_payload req_body requestData"),
        (JsonField.ResponseBody,
            "{res,response}.body response_body responseBody http.response.body.content http.response.body"
            + " {res,response}.{data,json,payload,content.text,text} {err,error}.response.data {err,error}.body"
            + " res_body resp_body resp.body response_payload responseData"),
        (JsonField.Body, "body data query"),
        (JsonField.Operation, "operationName graphql.operation.name {req,request}.body.operationName"),
        (JsonField.Error, "error err exception"),
        (JsonField.ErrorCode,
            "error.code err.code graphql.error.code error_code errorCode errCode meta.error.code"
            + " {res,response}.error.code http.error.code"),
        (JsonField.ErrorMessage,
            "error.message err.message error_message errorMessage errmsg exception.message error_msg"
            + " error_description"),
        (JsonField.Errors, "errors"),
        (JsonField.RateLimitRemaining,
            "{res,response,message,}.headers.{x-ratelimit-remaining,ratelimit-remaining}"
            + " x-ratelimit-remaining http.response.header.x-ratelimit-remaining ratelimit_remaining"),
        (JsonField.RetryCount, "http.request.resend_count"),
        (JsonField.Caller, "caller"),
        (JsonField.ProcessId, "pid"),
        (JsonField.HostName, "hostname"),
        (JsonField.Version, "v"),
        (JsonField.EcsVersion, "ecs.version"),
        (JsonField.SourceContext, "SourceContext"),
        (JsonField.Event, "event"),
        (JsonField.JsonRpc, "jsonrpc"),
        (JsonField.ResourceSpans, "resourceSpans"),
        (JsonField.ResourceLogs, "resourceLogs"),
        (JsonField.Started, "startedDateTime"),
        (JsonField.Uuid, "uuid"),
        (JsonField.ParentUuid, "parentUuid"),
        (JsonField.WorkingFolder, "cwd"),
        (JsonField.Debug, "debug"),
        (JsonField.Kind, "kind"),
        (JsonField.McpMethod, "mcp.method.name"),
    ];

    /// <summary>
    /// Names of objects that only group: what they hold counts as if it stood beside them, behind what does.
    /// </summary>
    public const string Groups =
        "fields extra context ctx meta metadata attributes attrs props properties details labels jsonPayload"
        + " params data event record record.extra http_request httpContext mdc extras payload info log http"
        + " span request_data log.data kwargs message msg call tags structured_data";
}
