/**
 * What sealed values have in common, for packing them (`packing.ts`). Its bytes are part of the stored form: never change
 * it; a better one gets a number of its own. Holds nothing of any person. What is most frequent stands last.
 */
const PAPERS = [
  '{"header":{"parent":"Ủy ban nhân dân tỉnh ","agency":"Trung tâm Phục vụ hành chính công phường xã ","number":"1/TNHS","place":"","issuedAt":"2026-11-22T04:35:18.253Z"},"blocks":[',
  '{"kind":"title","text":"GIẤY CHỨNG NHẬN"},{"kind":"title","text":"THÔNG BÁO"},{"kind":"title","text":"GIẤY PHÉP"},',
  '{"kind":"title","text":"PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"},{"kind":"title","text":"PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ"},',
  '{"bold":true,"kind":"paragraph","text":"","align":"center"},{"kind":"signatures","signers":[{"role":"CHỦ TỊCH","note":null,"name":""}]},',
  '{"kind":"recipients","items":["Người nộp hồ sơ","Lưu: VT, hồ sơ H50.12-2611"]}]}',
  '{"kind":"title","text":"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"},{"kind":"paragraph","text":"Trung tâm Phục vụ hành chính công phường đã tiếp nhận hồ sơ của:","align":"justify","bold":false},',
  '{"kind":"fields","rows":[{"label":"Mã hồ sơ","value":"H50."},{"label":"Họ và tên","value":"Nguyễn Văn "},{"label":"Số định danh cá nhân","value":"0"},',
  '{"label":"Địa chỉ","value":"Số đường , Phường , Tỉnh "},{"label":"Số điện thoại","value":"09"},{"label":"Email","value":"@"},',
  '{"label":"Thủ tục","value":"Cấp giấy Đăng ký"},{"label":"Nội dung yêu cầu giải quyết","value":""}]},{"kind":"subtitle","text":"Thành phần hồ sơ đã nộp"},',
  '{"kind":"table","columns":[{"title":"STT","width":8},{"title":"Tên giấy tờ","width":56},{"title":"Bản chính","width":12},{"title":"Bản sao","width":12},{"title":"Tệp điện tử","width":12}],"rows":[["1","Bản ","1","0","1"],["2","Giấy ","1","0","1"]]},',
  '{"kind":"fields","rows":[{"label":"Thời hạn giải quyết theo quy định","value":"3 ngày làm việc"},{"label":"Nộp hồ sơ lúc","value":"11 giờ 35 phút, ngày 22/11/2026"},{"label":"Tiếp nhận hồ sơ lúc","value":"11 giờ 35 phút, ngày 22/11/2026"},{"label":"Hẹn trả kết quả lúc","value":"17 giờ 00 phút, ngày 26/11/2026"},',
  '{"label":"Nhận kết quả","value":"Bản điện tử trên Cổng, hoặc tại "},{"label":"Điện thoại hỗ trợ","value":"02"}]},',
  '{"kind":"signatures","signers":[{"role":"NGƯỜI TIẾP NHẬN HỒ SƠ","note":"(xác nhận điện tử)","name":""}]},{"kind":"lookup","text":"Tra cứu tình trạng hồ sơ tại https:///tra-cuu với mã hồ sơ H50. và mã bí mật .","qr":"https:///tra-cuu?code=H50."}]}',
];
const ANSWERS = [
  '{"answers":{"owner":{"fullName":"","personalId":"0","dateOfBirth":"19"},"gender":"male","female","nationality":"vietnam","nationalityName":"Việt Nam","ethnicity":"kinh","phone":"09","email":"',
  '"child":{"fullName":"","dateOfBirth":"2026-"},"father":{"mother":{"birthPlace":"enterprise":{"name":"Công ty TNHH ","enterpriseCode":"0"},"reason":"","returnWay":"post","copies":1,',
  '"address":{"provinceCode":"","communeCode":"","detail":"Số "},"returnAddress":{"provinceCode":"","communeCode":"","detail":"Số đường "}},"salt":"',
];
const STATES = [
  '{"version":5,"lifecycle":"RESULT_RETURNED","tasks":[],"arrived":{},"performedBy":{"intake":"0","assess":"0","draft":"0","sign":"0","issue":"0","handOver":"01"},',
  '"stepAnswers":{"facts":{"found":true},"assess":{"check":{"draft":{"reason":"","legalBasis":"Luật ","guidance":""},"handOver":{"receiverName":"Nguyễn ","handedOverBy":"electronic","counter"}},',
  '"supplement":null,"supplementCount":0,"payment":null,"payments":[],"consultations":[],"subDossiers":{},"undoneAnswers":{},"performedAt":{"intake":2,"assess":3,"draft":4,"sign":5,"issue":6,"handOver":7},',
];
const ACTS = [
  '{"seq":1,"at":17,"actor":{"kind":"CITIZEN","accountId":"01","name":"Trần Thị ","role":null,"unitId":null,"unitName":null},"taskKey":null,"lifecycle":"SUBMITTED","closed":[],"opened":[{"key":"intake.1","stepKey":"intake","unitId":"01","role":"INTAKE_OFFICER",',
  '"clock":{"startedAt":null,"dueAt":null,"pausedSince":null,"pauses":[],"promises":[],"extensions":[],"stoppedAt":null},"issues":[],"type":"submitted","facts":{"submissionSeq":1},"salt":"',
  '"row":{"code":"H50.","procedureId":"01","versionId":"01","caseKey":"","channel":"ONLINE","receivingId":"01","competentId":"01","submitterAccountId":"01","ownerPersonId":"01",',
  '"fee":{"total":0,"explanation":{"vi":"Lệ phí : 0 đ. Tổng cộng: 0 đ. Căn cứ: Thông tư ","en":"Fee : 0 đ. Total: 0 đ. Legal basis: Thông tư ."}},"parent":null,"subject":"","ownerName":""},"handedIn":"',
  '"type":"serviceAnswered","facts":{"stepKey":"","connector":"","values":{"found":true}},"role":"SYSTEM","kind":"SYSTEM","accountId":null,"name":"Hệ thống"',
  '{"seq":4,"at":17,"actor":{"kind":"OFFICER","accountId":"01","name":"Nguyễn Thị ","role":"CASE_OFFICER","DIVISION_HEAD","APPROVER","CLERK","RESULT_OFFICER","INTAKE_OFFICER","unitId":"01","unitName":"Trung tâm Phục vụ hành chính công "},',
  '"taskKey":"intake.1","lifecycle":"ACCEPTED","RESULT_ISSUED","IN_PROCESS","closed":["intake.1"],"opened":[{"key":"assess.2","stepKey":"assess","unitId":"01","role":"CASE_OFFICER","assigneeId":null,"openedAt":17,"dueAt":17,"timeoutAt":null,"joins":[]}],"changed":[],"arrived":{},',
  '"clock":{"startedAt":17,"dueAt":17,"pausedSince":null,"pauses":[],"promises":[{"dueAt":17,"givenAt":17,"cause":"ACCEPTED"}],"extensions":[],"stoppedAt":null},"outcome":"GRANTED","resultNumber":null}',
  '"issues":[{"form":"RESULT","template":"result"}],"issues":[{"form":"MAU_01","template":null}],"issues":[],"type":"stepCompleted","facts":{"stepKey":"intake","actionKey":"accept","answers":null,"note":null,"silence":false,"outcome":null,"resultNumber":null},"salt":"',
  '"from":{"address":"10.0.0.1","sessionId":"0"},"papers":{"01',
];

export const WORDS_1 = Buffer.from([...PAPERS, ...ANSWERS, ...STATES, ...ACTS].join(''));
